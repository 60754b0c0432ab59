package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.rilohub.schemas.Party;

/**
 * What an originator said when asked.
 *
 * @param by who decided
 * @param to whom it may go; empty for anybody the provider chooses
 * @param use {@code ONWARD} or {@code CRIMINAL_COURT}
 * @param state {@code GRANTED}, {@code DENIED} or {@code WITHDRAWN}
 * @param until last day it holds
 */
public record Consent(Party by, Optional<Party> to, String use, String state, Optional<LocalDate> until) {
    public static final String ONWARD = "ONWARD";
    public static final String CRIMINAL_COURT = "CRIMINAL_COURT";

    /** Whether it speaks of this use by this receiver. */
    public boolean concerns(Party originator, Party receiver, String wanted) {
        return by.equals(originator)
                && use.equals(wanted)
                && to.map(receiver::equals).orElse(true);
    }

    public boolean grantsOn(LocalDate day) {
        return state.equals("GRANTED") && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Denied or withdrawn: anything that is not a grant says no. */
    public boolean saysNo() {
        return !state.equals("GRANTED");
    }
}
