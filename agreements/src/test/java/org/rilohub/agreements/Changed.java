package org.rilohub.agreements;

import java.util.SortedSet;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Tlp;

/** The same question with other handling. */
final class Changed {
    private Changed() {}

    static Question of(Question question, SortedSet<HandlingCode> handling, Tlp tlp, Classification classification) {
        return new Question(
                question.asOf(),
                question.from(),
                question.to(),
                question.lane(),
                question.cenProfile(),
                question.messageType(),
                question.categories(),
                question.purpose(),
                question.proceedings(),
                question.nominal(),
                handling,
                tlp,
                classification,
                question.sourceKind(),
                question.requestKind(),
                question.operation(),
                question.membership(),
                question.origins(),
                question.consents(),
                question.namedBasis(),
                question.terms(),
                question.fields(),
                question.textScan());
    }
}
