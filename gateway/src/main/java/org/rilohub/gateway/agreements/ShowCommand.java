package org.rilohub.gateway.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.reading.FrameworkReading;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.explain.Day;
import org.rilohub.gateway.explain.JsonAnswering;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One framework as a lawyer reads it. */
@Command(
        name = "show",
        description = {
            "Shows one framework in words: parties, kind, since when and how that is known,",
            "every clause with its article and how sure it is (text, summary, inferred,",
            "office-default), its notes, its version, and the cases it must answer.",
            "Needs no running hub."
        },
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Such as JP-NL-CMAA; or a file, JP-NL-CMAA.yaml.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String id;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Whether it is in force on that day, or last day of a month (default: today, in UTC).")
    private @Nullable LocalDate asOf;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private JsonAnswering answering;

    @Override
    public Integer call() throws Exception {
        return answering.run(() -> {
            var text = FrameworkText.of(id);
            var day = asOf == null ? text.day().orElseGet(() -> Day.today(Clock.systemUTC())) : asOf;
            var reading = FrameworkReading.of(text.framework(), text.tree(), day, answering.reader());
            var cases = text.cases().map(Case::of).orElse(List.of());
            if (answering.isJson()) {
                answering.json(ReadingJson.tree(reading, cases));
            } else {
                new ReadingPage(answering.page(), Words.in(answering.reader())).print(reading, cases);
            }
            return ExitCode.OK;
        });
    }
}
