package org.rilohub.gateway.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.rilohub.agreements.reading.Difference;
import org.rilohub.agreements.reading.Differences;
import org.rilohub.agreements.reading.FrameworkReading;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.explain.JsonAnswering;
import org.rilohub.gateway.explain.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two frameworks side by side. */
@Command(
        name = "diff",
        description = {
            "Compares two frameworks article by article, in words: what was added, taken",
            "away and changed, from what to what, and what follows from it.",
            "",
            "Each is an id (JP-NL-CMAA), an id on a day (JP-GB-AA@2021-02: then it is",
            "compared whether it is in force, too), or a file. Needs no running hub."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:compared", "1:they differ, with --exit-code", "2:one of them cannot be read"},
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The one before.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "The one after.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String after;

    @Option(names = "--exit-code", description = "Exit 1 if they differ.")
    private boolean exitCode;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private JsonAnswering answering;

    @Override
    public Integer call() throws Exception {
        return answering.run(() -> {
            var from = FrameworkText.of(before);
            var to = FrameworkText.of(after);
            var words = Words.in(answering.reader());
            var differences = new ArrayList<>(onTheDays(from, to, words));
            differences.addAll(Differences.of(from.tree(), to.tree(), answering.reader()));
            if (answering.isJson()) {
                answering.json(tree(from, to, differences));
            } else {
                print(from, to, differences, words);
            }
            return exitCode && !differences.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
        });
    }

    /** Where days were named: whether the frameworks stand alike on them. */
    private static List<Difference> onTheDays(FrameworkText from, FrameworkText to, Words words) {
        if (from.day().isEmpty() || to.day().isEmpty()) {
            return List.of();
        }
        var was = from.framework().validity();
        var is = to.framework().validity();
        var one = FrameworkReading.standing(was, from.day().get(), words);
        var other = FrameworkReading.standing(is, to.day().get(), words);
        return was.holdsOn(from.day().get()) == is.holdsOn(to.day().get())
                ? List.of()
                : List.of(new Difference(
                        "on-the-day",
                        words.of("clause.on-the-day"),
                        Difference.Kind.CHANGED,
                        "standing",
                        List.of(one),
                        List.of(other),
                        List.of()));
    }

    private void print(FrameworkText from, FrameworkText to, List<Difference> differences, Words words) {
        var page = answering.page();
        page.line(words.of("known-as-of"));
        if (differences.isEmpty()) {
            page.line(words.of("diff.same", from.label(), to.label()));
            return;
        }
        page.line(words.of("diff.heading", from.label(), to.label(), differences.size()));
        for (var difference : differences) {
            page.blank();
            var field = difference.field().isEmpty() ? "" : ", " + difference.field();
            page.line(difference.title() + "  (" + difference.article() + field + ")  "
                    + words.of("diff." + difference.kind()));
            tell(page, words.of("diff.from"), difference.from(), words);
            tell(page, words.of("diff.to"), difference.to(), words);
            difference.effects().forEach(effect -> page.entry(2, 9, words.of("diff.effect"), effect));
        }
    }

    private static void tell(Page page, String label, List<String> sentences, Words words) {
        var told = sentences.isEmpty() ? List.of(words.of("diff.nothing")) : sentences;
        var head = label;
        for (var sentence : told) {
            page.entry(2, 9, head, sentence);
            head = "";
        }
    }

    private static SortedMap<String, Object> tree(FrameworkText from, FrameworkText to, List<Difference> differences) {
        return new TreeMap<>(Map.of(
                "from", side(from),
                "to", side(to),
                "differences", differences.stream().map(DiffCommand::tree).toList()));
    }

    private static SortedMap<String, Object> side(FrameworkText text) {
        return new TreeMap<>(Map.of(
                "asked", text.label(),
                "id", text.framework().id(),
                "version", text.framework().versionHash()));
    }

    private static SortedMap<String, Object> tree(Difference difference) {
        return new TreeMap<>(Map.of(
                "article", difference.article(),
                "title", difference.title(),
                "kind", difference.kind().name(),
                "field", difference.field(),
                "from", difference.from(),
                "to", difference.to(),
                "effects", difference.effects()));
    }
}
