package org.rilohub.agreements.clauses;

import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;

/**
 * The receiver's own law may force it to disclose; the provider is told beforehand where that is possible (POL-06). For a
 * member state of the European Union its duties to the Commission and the other members are such law (POL-23).
 *
 * @param id {@code mandatory-disclosure}, or {@code member-state-duties}
 * @param why it may come to that
 */
public record NoticeBeforeDisclosure(String id, Reason why, Citation cite) implements Clause {
    /** Disclosure that the receiver's law demands. */
    public static NoticeBeforeDisclosure byLaw(Citation cite) {
        return new NoticeBeforeDisclosure("mandatory-disclosure", Reason.DISCLOSURE_BY_LAW, cite);
    }

    /** Disclosure to the Commission and to other members. */
    public static NoticeBeforeDisclosure asMemberState(Citation cite) {
        return new NoticeBeforeDisclosure("member-state-duties", Reason.MEMBER_STATE_DUTIES, cite);
    }

    @Override
    public Opinion examine(Question question) {
        return met(why).obliging(Obligation.NOTICE_BEFORE_DISCLOSURE);
    }
}
