package org.rilohub.agreements.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.Outcome;
import org.rilohub.agreements.UnreadableQuestionException;
import org.rilohub.agreements.WhatIf;

/**
 * The cases beside a framework file, {@code <ID>.cases.yaml}: what a lawyer says it must answer, asked of that framework
 * alone. A framework that answers otherwise does not load.
 */
final class FrameworkCases {
    private final String file;
    private final Framework framework;
    private final Agreements alone;
    private final List<Defect> defects = new ArrayList<>();
    private boolean asksIt;

    FrameworkCases(Framework framework) {
        this.file = framework.id() + ".cases.yaml";
        this.framework = framework;
        this.alone = new Agreements(new Frameworks(List.of(framework)), nothing -> new TreeMap<>());
    }

    /** @param obligations every one of these, and maybe others */
    private record Expected(Outcome outcome, SortedSet<String> problems, SortedSet<String> obligations) {
        boolean isMetBy(Answer answer) {
            return answer.outcome() == outcome
                    && new TreeSet<>(answer.problems()).equals(problems)
                    && answer.obligations().containsAll(obligations);
        }
    }

    /** Every case that is not answered as it says, and every defect of the file itself. */
    List<Defect> defectsOf(String yaml) {
        try {
            var fields = Fields.of(file, YamlFile.parse(yaml), defects);
            var cases = fields.groups("cases");
            if (cases.isEmpty()) {
                fields.defect("cases", "are none", "Say what the framework must answer");
            }
            cases.forEach(this::check);
            if (defects.isEmpty() && !asksIt) {
                fields.defect("cases", "never ask the framework", "Ask something on a day on which it is in force");
            }
            fields.nothingElse();
        } catch (UnreadableYamlException e) {
            defects.add(new Defect(file, e.line(), "", String.valueOf(e.getMessage()), "Correct the file"));
        }
        return List.copyOf(defects);
    }

    private void check(Fields fields) {
        var says = fields.text("says");
        fields.text("why");
        var asks = fields.tree("asks");
        var outcome = fields.code("outcome", Outcome.class);
        var problems = fields.texts("problems");
        var obligations = fields.maybeTexts("obligations");
        fields.nothingElse();
        try {
            compare(fields, says, answer(asks), new Expected(outcome, problems, obligations));
        } catch (UnreadableQuestionException e) {
            fields.defect("asks", "cannot be asked: " + e.getMessage(), "Correct the question");
        }
    }

    private Answer answer(Map<String, Object> asks) {
        var plain = plainQuestion();
        plain.putAll(asks);
        var questions = WhatIf.questions(plain);
        if (questions.size() != 1) {
            throw new UnreadableQuestionException("to", String.valueOf(asks.get("to")), List.of("one receiver"));
        }
        var answer = alone.answer(questions.getFirst());
        asksIt |= answer.considered().stream()
                .anyMatch(considered -> !considered.verdict().equals("NOT_IN_FORCE"));
        return answer;
    }

    private static void compare(Fields fields, String says, Answer answer, Expected expected) {
        if (!expected.isMetBy(answer)) {
            fields.defect(
                    "",
                    "does not hold: " + says + ": " + answer.outcome() + " " + answer.problems() + " obliging to "
                            + answer.obligations(),
                    "Correct the framework, or the case");
        }
    }

    /** A report on tobacco to the partner, as plain as can be; a case says in what it differs. */
    private Map<String, Object> plainQuestion() {
        var plain = new TreeMap<String, Object>();
        plain.put("from", "JP");
        plain.put("to", List.of(framework.partner()));
        plain.put("lane", "CMAA");
        plain.put("messageType", "SeizureReport");
        plain.put("category", "TOBACCO");
        plain.put("purpose", "PREVENTION");
        plain.put("proceedings", "NONE");
        plain.put("nominal", false);
        plain.put("handling", List.of("H0"));
        plain.put("tlp", "AMBER");
        plain.put("classification", "NONE");
        return plain;
    }
}
