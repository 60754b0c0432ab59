package org.rilohub.gateway.agreements;

import java.util.List;
import org.rilohub.agreements.reading.FrameworkReading;
import org.rilohub.agreements.reading.FrameworkReading.Article;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.explain.Page;

/** A framework in words, for people. */
final class ReadingPage {
    private static final int LABEL = 12;

    private final Page page;
    private final Words words;

    ReadingPage(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    void print(FrameworkReading reading, List<Case> cases) {
        var framework = reading.framework();
        page.line(words.of("known-as-of"));
        page.blank();
        page.line(framework.id() + "  " + reading.name());
        entry("label.parties", words.joined(List.copyOf(framework.parties())));
        entry("label.kind", reading.kind());
        reading.validity().forEach(line -> entry("label.validity", line));
        entry("label.on", reading.standing());
        entry("label.rests", rests(reading));
        entry("label.version", framework.versionHash());
        reading.articles().forEach(this::article);
        if (!reading.notes().isEmpty()) {
            page.blank();
            entry("label.notes", reading.notes());
        }
        cases(cases);
    }

    private String rests(FrameworkReading reading) {
        return words.joined(reading.rests().entrySet().stream()
                .map(kind -> kind.getValue() + " " + words.of("sure." + kind.getKey()))
                .toList());
    }

    private void article(Article article) {
        page.blank();
        page.line(article.title() + "  (" + article.clause() + ")");
        article.sentences().forEach(sentence -> page.line(2, sentence));
        var review = article.awaitsReview() ? "; " + words.of("awaits-review") : "";
        page.line(2, "[" + words.of("sure." + article.sure()) + ": " + article.cite() + review + "]");
    }

    private void cases(List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        page.blank();
        page.line(words.of("label.cases"));
        for (var each : cases) {
            var problems = each.problems().isEmpty() ? "" : " (" + String.join(", ", each.problems()) + ")";
            page.line(2, each.says() + ": " + words.of("outcome." + each.outcome()) + problems);
            page.line(4, each.why() + " [" + each.asked() + "]");
        }
    }

    private void entry(String label, String text) {
        page.entry(2, LABEL, words.of(label), text);
    }
}
