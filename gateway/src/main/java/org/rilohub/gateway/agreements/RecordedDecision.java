package org.rilohub.gateway.agreements;

import java.util.Map;
import java.util.TreeMap;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.QuestionTree;
import org.rilohub.agreements.UnreadableQuestionException;

/**
 * A decision as the hub recorded it.
 *
 * @param question the same question as then
 */
record RecordedDecision(String dispatchId, String decidedAt, Question question, Essence answer) {
    /** What the stored form says of the question beside its fields. */
    private static final String DERIVED = "abstract";

    /** What the stored form keeps together and a question has field by field. */
    private static final String TERMS = "terms";

    /** @throws UnreadableQuestionException if the question is of a form that cannot be asked any more */
    static RecordedDecision of(String dispatchId, Map<?, ?> item) {
        var question = new TreeMap<Object, Object>(map(item, "question"));
        question.remove(DERIVED);
        if (question.remove(TERMS) instanceof Map<?, ?> terms) {
            question.putAll(terms);
        }
        return new RecordedDecision(
                dispatchId,
                String.valueOf(item.get("decidedAt")),
                QuestionTree.read(question),
                Essence.of(map(item, "answer")));
    }

    private static Map<?, ?> map(Map<?, ?> item, String name) {
        return item.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
