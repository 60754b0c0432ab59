package org.rilohub.gateway.agreements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.explain.JsonAnswering;
import org.rilohub.gateway.frameworks.StaffOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a proposed framework would have done. */
@Command(
        name = "replay",
        description = {
            "Asks the running hub's recorded decisions once more, with a proposed framework in",
            "the place of the one it would follow, and lists what would have been released,",
            "withheld, referred or refused otherwise. What is answered otherwise today even",
            "without the proposal is told apart. Nothing is changed, nothing is sent.",
            "",
            "Decisions are read at the hub's staff door, with the token of './hub login', by",
            "legal staff, supervisors and auditors: those about their own organisation's",
            "information. Today's answers are those of the frameworks the hub has, in every version."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:asked again, whatever came out",
            "2:wrong call, the proposal has a defect, or the hub cannot be asked"
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final int TOLD_EVERY = 500;

    @Option(names = "--with", required = true, paramLabel = "FILE", description = "The proposed framework, ID.yaml.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String proposal;

    @Option(names = "--since", required = true, paramLabel = "DATE", description = "First day of decisions, in UTC.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "First day no more (default: to the newest).")
    private @Nullable LocalDate until;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private StaffOptions staff;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private JsonAnswering answering;

    @Override
    public Integer call() throws Exception {
        return answering.run(() -> {
            var proposed = FrameworkText.of(proposal);
            var source = new DecisionSource(staff.door());
            var replay = new Replay(source.frameworks(FrameworkFiles.packaged()), proposed.framework());
            source.each(since.toString(), Optional.ofNullable(until).map(LocalDate::toString), item -> {
                replay.ask(item);
                tell(replay.count());
            });
            if (answering.isJson()) {
                answering.json(ReplayJson.tree(replay, proposed.framework()));
            } else {
                new ReplayPage(answering.page(), Words.in(answering.reader()))
                        .print(replay, proposed, since.toString());
            }
            return ExitCode.OK;
        });
    }

    private void tell(int count) {
        if (count % TOLD_EVERY == 0) {
            answering.err().println("hub: " + count + " decisions asked again");
        }
    }
}
