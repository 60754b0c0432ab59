package org.rilohub.gateway.agreements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.clauses.Undertaking;
import org.rilohub.agreements.reading.Sureness;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.explain.Answering;
import org.rilohub.gateway.explain.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether framework files can be used, and how much of them somebody has read. */
@Command(
        name = "check",
        description = {
            "Checks framework files, and that each answers its cases as they say: every",
            "defect of every file, with its line and what to do. Beside X.yaml its cases",
            "are looked for in X.cases.yaml. A folder stands for the files in it.",
            "Without files: those the hub is shipped with. Needs no running hub."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every file is sound", "1:at least one has a defect", "2:wrong call"},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Such as JP-NL-CMAA.yaml, or a folder.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private Answering answering;

    @Override
    public Integer call() throws Exception {
        return answering.run(() -> {
            var checked = files.isEmpty() ? CheckedFiles.packaged() : CheckedFiles.of(files);
            var page = answering.page();
            var words = Words.in(answering.reader());
            if (files.isEmpty()) {
                page.line(words.of("known-as-of"));
            }
            checked.defects().forEach(defect -> answering.out().println(oneLine(defect)));
            if (!checked.defects().isEmpty()) {
                page.line(words.of("check.defects", checked.defects().size()));
            }
            summary(checked, page, words);
            return checked.defects().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        });
    }

    /** Not folded: editors and other programs look for {@code file:line}. */
    private static String oneLine(String defect) {
        return defect.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private static void summary(CheckedFiles checked, Page page, Words words) {
        var frameworks = checked.frameworks();
        if (checked.defects().isEmpty()) {
            page.line(words.of("check.sound", frameworks.size(), checked.cases()));
        }
        var rests = Sureness.of(frameworks);
        int all = rests.values().stream().mapToInt(Integer::intValue).sum();
        page.line(words.of(
                "check.rests",
                all,
                rests.get(Citation.Kind.TEXT),
                rests.get(Citation.Kind.SUMMARY),
                rests.get(Citation.Kind.INFERRED),
                rests.get(Citation.Kind.OFFICE_DEFAULT)));
        var waiting = frameworks.stream().flatMap(Sureness::citations).filter(Citation::awaitsReview);
        page.line(words.of("check.waiting", all - rests.getOrDefault(Citation.Kind.TEXT, 0), waiting.count()));
        var undertakings =
                frameworks.stream().flatMap(CheckCommand::undertakings).toList();
        page.line(words.of(
                "check.undertakings",
                undertakings.stream()
                        .filter(word -> word.source().equals(Citation.Kind.OFFICE_DEFAULT.toString()))
                        .count(),
                undertakings.size()));
    }

    private static Stream<Undertaking> undertakings(Framework framework) {
        return framework.clauses().stream()
                .filter(Undertaking.class::isInstance)
                .map(Undertaking.class::cast);
    }
}
