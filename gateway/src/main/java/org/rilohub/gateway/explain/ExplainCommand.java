package org.rilohub.gateway.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.scan.FreeTextScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What may be told to whom, and why, before there is a message. */
@Command(
        name = "explain",
        description = {
            "Answers what may be told to whom, and why.",
            "",
            "For each receiver: every reason with its source. Needs no running hub, and",
            "sends nothing.",
            "",
            "FILE (or - for standard input) holds one question, or an array of them:",
            "",
            "  {\"asOf\":\"2025-06-30\",\"from\":\"JP\",\"to\":[\"NL\",\"EU\",\"KR\"],\"lane\":\"CMAA\",",
            "   \"messageType\":\"SpontaneousInformation\",\"category\":\"DRUG\",",
            "   \"purpose\":\"INVESTIGATION\",\"proceedings\":\"NONE\",\"nominal\":true,",
            "   \"handling\":[\"H0\"],\"tlp\":\"AMBER\",\"classification\":\"NONE\",\"origin\":null}",
            "",
            "asOf is a day, or a month: its last day. At will: sourceKind, requestKind,",
            "operation, consents. What no question can know counts as satisfied, and the",
            "answer says so (assumed).",
            "",
            "In place of a question a whole submission of the common JSON form may stand",
            "({\"header\": ..., \"report\": ...}): it is asked about as the hub would ask, for the",
            "receivers of its header or those of --to, as of --as-of. Its values appear in",
            "no answer and in no error."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:answered, whatever the outcomes",
            "2:the call or the file cannot be read; standard error says why"
        },
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    private static final int LARGEST = 16 << 20;

    @Parameters(paramLabel = "FILE|-", description = "JSON; at most 16 MiB.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String file;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private JsonAnswering answering;

    @Option(
            names = "--to",
            paramLabel = "XX",
            split = ",",
            description = "Receivers of a submission, such as NL,KR, in place of its header's.")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Day, or month: its last day, for a submission (default: today, in UTC).")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws Exception {
        return answering.run(() -> {
            var receivers = to.stream().map(ExplainCommand::receiver).toList();
            var day = asOf == null ? Day.today(Clock.systemUTC()) : asOf;
            var octets = octets();
            var agreements = new Agreements(
                    FrameworkFiles.packaged(),
                    submission -> FreeTextScan.standard().scan(submission));
            print(AskedFile.read(name(), octets, new SubmissionQuestions(agreements, receivers, day)), agreements);
            return ExitCode.OK;
        });
    }

    private void print(AskedFile asked, Agreements agreements) {
        if (answering.isJson()) {
            AnswerJson.write(asked, agreements, answering.out());
            return;
        }
        var page = new AnswerPage(answering.page(), answering.reader());
        page.heading();
        for (var item : asked.items()) {
            page.question(item.questions());
            item.questions().forEach(question -> page.answer(question, agreements.answer(question)));
        }
    }

    private static Party receiver(String code) {
        try {
            return code.contains(":") ? Party.of(code) : Party.customs(code);
        } catch (IllegalArgumentException e) {
            throw new InputException("--to: not a party: write an ISO 3166-1 alpha-2 code, or EU");
        }
    }

    private String name() {
        return file.equals("-") ? "standard input" : file;
    }

    private byte[] octets() {
        try (var in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return bounded(in);
        } catch (IOException e) {
            throw new InputException(name() + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private byte[] bounded(InputStream in) throws IOException {
        var octets = in.readNBytes(LARGEST + 1);
        if (octets.length > LARGEST) {
            throw new InputException(name() + " is larger than 16 MiB");
        }
        return octets;
    }
}
