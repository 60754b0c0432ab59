package org.rilohub.gateway.agreements;

import java.util.List;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.agreements.Replay.Changed;
import org.rilohub.gateway.explain.Page;

/** What a replay found, for people. */
final class ReplayPage {
    private final Page page;
    private final Words words;

    ReplayPage(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    void print(Replay replay, FrameworkText proposed, String since) {
        var framework = proposed.framework();
        page.line(words.of("known-as-of"));
        page.line(words.of("replay.heading", replay.count(), since, proposed.label(), framework.versionHash()));
        if (!replay.unreadable().isEmpty()) {
            page.blank();
            page.line(words.of("replay.unreadable", replay.unreadable().size()));
            replay.unreadable().forEach(id -> page.line(2, id));
        }
        if (!replay.drift().isEmpty()) {
            page.blank();
            page.line(words.of("replay.drift", replay.drift().size()));
            replay.drift().forEach(this::changed);
        }
        page.blank();
        effects(replay);
    }

    private void effects(Replay replay) {
        if (replay.effects().isEmpty()) {
            page.line(words.of("replay.same"));
            return;
        }
        page.line(words.of("replay.effect", replay.effects().size()));
        replay.totals().forEach((effect, count) -> page.entry(2, 6, count.toString(), words.of("effect-of." + effect)));
        page.blank();
        replay.effects().forEach(this::changed);
    }

    private void changed(Changed changed) {
        var decision = changed.decision();
        var question = decision.question();
        page.line(
                2,
                decision.dispatchId() + "  " + decision.decidedAt() + "  "
                        + question.to().organisation() + " " + question.lane() + "  "
                        + words.of("effect-of." + changed.effect()));
        page.entry(4, 7, words.of("diff.from"), told(changed.before()));
        page.entry(4, 7, words.of("diff.to"), told(changed.after()));
    }

    private String told(Essence essence) {
        return words.of("outcome." + essence.outcome()) + ", " + words.of("answer.basis") + " " + essence.framework()
                + listed("answer.problems", List.copyOf(essence.problems()))
                + listed("answer.withheld", List.copyOf(essence.withheld()))
                + listed("answer.obligations", List.copyOf(essence.obligations()));
    }

    private String listed(String label, List<String> items) {
        return items.isEmpty() ? "" : "; " + words.of(label) + " " + words.joined(items);
    }
}
