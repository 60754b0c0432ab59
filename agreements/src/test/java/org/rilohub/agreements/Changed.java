package org.rilohub.agreements;

import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeMap;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Tlp;

/** The same question with something changed. */
final class Changed {
    private Changed() {}

    /** The same question after one more ruling. */
    static Question ruled(Question question, Ruling added) {
        var tree = new TreeMap<String, Object>(QuestionTree.of(question));
        var rulings = new ArrayList<>(question.rulings());
        rulings.add(added);
        tree.put("rulings", rulings.stream().map(RulingTree::of).toList());
        return QuestionTree.read(tree);
    }

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
                question.rulings(),
                question.namedBasis(),
                question.startedOn(),
                question.terms(),
                question.fields(),
                question.textScan());
    }
}
