package org.rilohub.agreements.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.AnswerTree;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.UnreadableQuestionException;
import org.rilohub.agreements.WhatIf;
import org.rilohub.schemas.CommodityCategory;

/** Questions as people write them, and the answers in the form of {@code ./hub explain} and of the preview. */
public final class Explanations {
    private static final List<String> ANYBODY = List.of("JP");

    private Explanations() {}

    /**
     * One question per receiver, in the order of {@code to}; none for an empty {@code to}, whose other fields are read all
     * the same.
     *
     * @param asked as {@link WhatIf#questions} takes it; {@code category} must be there
     * @throws UnclearQuestionException if it cannot be read
     */
    public static List<Question> questions(Map<?, ?> asked) {
        requireCategory(asked);
        try {
            if (asked.get("to") instanceof List<?> nobody && nobody.isEmpty()) {
                var sample = new TreeMap<Object, Object>(asked);
                sample.put("to", ANYBODY);
                WhatIf.questions(sample);
                return List.of();
            }
            return WhatIf.questions(asked);
        } catch (UnreadableQuestionException e) {
            throw UnclearQuestionException.of(e);
        }
    }

    private static void requireCategory(Map<?, ?> asked) {
        if (asked.get("category") == null) {
            var known =
                    Arrays.stream(CommodityCategory.values()).map(Enum::name).toList();
            throw new UnclearQuestionException("category", "(missing)", known);
        }
    }

    /** {@code {"answers": [...]}}, in the order of the questions. */
    public static SortedMap<String, Object> answers(Agreements agreements, List<Question> questions) {
        var answers = questions.stream()
                .map(question -> AnswerTree.of(question.to(), agreements.answer(question)))
                .toList();
        return new TreeMap<>(Map.of("answers", answers));
    }
}
