package org.rilohub.gateway.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Sentences;
import org.rilohub.agreements.reading.Words;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** Answers for people: one block for each receiver, with every reason and where it is written. */
final class AnswerPage {
    private static final int LABEL = 14;
    private static final int CLAUSE = 24;
    private static final int VERDICT = 10;

    private final Page page;
    private final Words words;

    AnswerPage(Page page, Locale reader) {
        this.page = page;
        this.words = Words.in(reader);
    }

    void heading() {
        page.line(words.of("known-as-of"));
    }

    /** What was asked, once for all receivers. */
    void question(List<Question> questions) {
        page.blank();
        page.line(questions.isEmpty() ? words.of("asked.nobody") : asked(questions.getFirst()));
    }

    private String asked(Question question) {
        return words.of(
                "asked",
                shown(question.from()),
                question.messageType(),
                question.lane(),
                words.codes(question.categories().stream().map(Enum::name).toList()),
                question.purpose(),
                question.proceedings(),
                words.of(question.nominal() ? "asked.nominal" : "asked.plain"),
                question.asOf());
    }

    void answer(Question question, Answer answer) {
        page.blank();
        page.line(Page.cell(shown(question.to()), 8) + words.of("outcome." + answer.outcome()));
        entry("answer.basis", List.of(basis(question, answer)));
        entry("answer.problems", answer.problems());
        findings(answer);
        withheld(answer);
        obligations(answer);
        considered(answer);
    }

    private String basis(Question question, Answer answer) {
        return answer.framework()
                .map(Answer.Basis::framework)
                .orElseGet(() -> words.of(question.lane() == Lane.CMAA ? "answer.no-basis" : "answer.lane-rules"));
    }

    private void entry(String label, List<String> texts) {
        page.entry(2, LABEL, words.of(label), texts.isEmpty() ? words.of("none") : words.joined(texts));
    }

    private void findings(Answer answer) {
        page.line(2, words.of("answer.findings"));
        for (var finding : answer.findings()) {
            var head =
                    Page.cell(finding.clause(), CLAUSE) + Page.cell(words.of("verdict." + finding.verdict()), VERDICT);
            page.entry(4, CLAUSE + VERDICT, head.stripTrailing(), Sentences.of(finding, words.reader()));
            page.entry(4, CLAUSE + VERDICT, "", "[" + finding.cite() + "]");
        }
    }

    private void withheld(Answer answer) {
        if (answer.withheld().isEmpty()) {
            entry("answer.withheld", List.of());
            return;
        }
        page.line(2, words.of("answer.withheld"));
        var byClause = new LinkedHashMap<String, List<String>>();
        answer.withheld()
                .forEach(withheld -> byClause.computeIfAbsent(withheld.clause(), any -> new ArrayList<>())
                        .add(withheld.field()));
        byClause.forEach((clause, fields) -> {
            page.line(4, words.of("answer.withheld-by", clause));
            page.line(6, words.joined(fields));
        });
    }

    private void obligations(Answer answer) {
        if (answer.obligations().isEmpty()) {
            entry("answer.obligations", List.of());
            return;
        }
        page.line(2, words.of("answer.obligations"));
        for (var obligation : answer.obligations()) {
            page.entry(4, CLAUSE + VERDICT, obligation, Sentences.ofObligation(obligation, words.reader()));
        }
    }

    private void considered(Answer answer) {
        if (answer.considered().isEmpty()) {
            return;
        }
        page.line(2, words.of("answer.considered"));
        for (var considered : answer.considered()) {
            var verdict = words.of("considered." + considered.verdict());
            page.entry(4, CLAUSE + VERDICT + 4, Page.cell(considered.framework(), CLAUSE) + verdict, why(considered));
        }
    }

    /** What is considered has no parameters: where a finding's sentence wants some, there is one without. */
    private String why(Answer.Considered considered) {
        return Sentences.of(considered, words.reader());
    }

    private static String shown(Party party) {
        return party.kind().equals("customs") ? party.code() : party.organisation();
    }
}
