package org.rilohub.partners;

import java.util.List;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.rules.Finding;
import org.rilohub.schemas.rules.Finding.Outcome;
import org.rilohub.schemas.rules.Rules;

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

    /** The rules of the vocabulary. What only concerns the CEN lane on its way out is left to that way. */
    static Validation by(Rules rules) {
        return (submission, signer) -> rules.check(submission, signer).stream()
                .filter(finding -> finding.outcome() != Outcome.TRANSFORM)
                .map(Validation::breach)
                .toList();
    }

    private static Breach breach(Finding finding) {
        var field = MessageForm.field(finding.path());
        return new Breach(
                finding.rejects(),
                finding.problem().orElse(""),
                new InvalidMessageException.Defect(field, finding.rule(), finding.remedy()));
    }

    /**
     * A rule that a submission breaks.
     *
     * @param rejects whether it cannot be accepted; otherwise it is flagged
     * @param problem name of {@code urn:rilohub:problem:}; empty if it does not reject
     * @param defect field, rule and remedy
     */
    record Breach(boolean rejects, String problem, InvalidMessageException.Defect defect) {}
}
