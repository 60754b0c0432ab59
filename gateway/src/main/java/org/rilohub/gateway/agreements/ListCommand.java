package org.rilohub.gateway.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.FrameworkList;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.explain.Day;
import org.rilohub.gateway.explain.JsonAnswering;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The frameworks in force on a day. */
@Command(
        name = "list",
        description = {
            "Lists the frameworks in force on a day, as the hub is shipped with them, and",
            "counts them and their countries and regions as the publication does. Those",
            "signed and not yet in force are shown apart. Needs no running hub."
        },
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Day, or month: its last day (default: today, in UTC).")
    private @Nullable LocalDate asOf;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private JsonAnswering answering;

    @Override
    public Integer call() throws Exception {
        return answering.run(() -> {
            var list = FrameworkList.of(FrameworkFiles.packaged(), asOf == null ? Day.today(Clock.systemUTC()) : asOf);
            if (answering.isJson()) {
                answering.json(list);
            } else {
                new Listing(answering.page(), Words.in(answering.reader())).print(list);
            }
            return ExitCode.OK;
        });
    }
}
