package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the provider says of one message beside its handling codes.
 *
 * @param noDomesticAgencies whether the receiver must keep it from other agencies at home
 * @param retainUntil the last day the receiver may keep it, if the provider names one
 * @param sentOn the day the provider made the message, in UTC; absent in a question about no dispatch
 */
public record ProviderTerms(boolean noDomesticAgencies, Optional<LocalDate> retainUntil, Optional<LocalDate> sentOn) {
    /** Nothing beside the codes. */
    public static final ProviderTerms NONE = new ProviderTerms(false, Optional.empty(), Optional.empty());
}
