package org.rilohub.partners;

import java.util.List;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;

/** Every rule for a submission that needs no memory of earlier ones. */
@FunctionalInterface
public interface Validation {
    /**
     * Asks all rules.
     *
     * @param signer who signed the message
     * @return what they found, in the order of the rules; empty if nothing
     */
    List<Breach> check(Submission submission, Party signer);

    /**
     * A rule that a submission breaks.
     *
     * @param rejects whether it cannot be accepted; otherwise it is flagged
     * @param problem name of {@code urn:rilohub:problem:}
     * @param defect field, rule and remedy
     */
    record Breach(boolean rejects, String problem, InvalidMessageException.Defect defect) {}
}
