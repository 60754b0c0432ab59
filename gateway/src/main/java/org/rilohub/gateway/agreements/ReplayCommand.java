package org.rilohub.gateway.agreements;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.Setting;
import org.rilohub.gateway.Settings;
import org.rilohub.gateway.SettingsException;
import org.rilohub.gateway.explain.Language;
import org.rilohub.gateway.explain.Page;
import org.rilohub.gateway.login.TokenFile;
import org.rilohub.security.Certificates;
import org.rilohub.security.TrustedTls;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Option(names = "--hub", paramLabel = "URI", description = "Staff door (default: this machine's HUB_STAFF_PORT).")
    private @Nullable URI hub;

    @Option(names = "--json", description = "One JSON document on standard output, and nothing else.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private Language language;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return Answering.run(spec, () -> {
            var proposed = FrameworkText.of(proposal);
            var source = source();
            var replay = new Replay(source.frameworks(FrameworkFiles.packaged()), proposed.framework());
            source.each(since.toString(), Optional.ofNullable(until).map(LocalDate::toString), item -> {
                replay.ask(item);
                tell(replay.count());
            });
            if (json) {
                Answering.json(spec, ReplayJson.tree(replay, proposed.framework()));
            } else {
                new ReplayPage(new Page(spec.commandLine().getOut()), Words.in(language.reader()))
                        .print(replay, proposed, since.toString());
            }
            return ExitCode.OK;
        });
    }

    private void tell(int count) {
        if (count % TOLD_EVERY == 0) {
            spec.commandLine().getErr().println("hub: " + count + " decisions asked again");
        }
    }

    private DecisionSource source() {
        var environment = System.getenv();
        var settings = Settings.read(environment, Path.of("").toAbsolutePath());
        var token = TokenFile.of(environment, Path.of(System.getProperty("user.home")))
                .read(Clock.systemUTC().instant());
        return new DecisionSource(door(settings), tls(settings), token);
    }

    private URI door(Settings settings) {
        var door = hub == null ? URI.create("https://localhost:" + settings.text(Setting.HUB_STAFF_PORT)) : hub;
        if (!"https".equals(door.getScheme()) || door.getHost() == null) {
            throw new SettingsException(List.of("--hub: not an https address"));
        }
        return door;
    }

    /** Trusts whom the hub's own certificate comes from. */
    private static SSLContext tls(Settings settings) {
        var authority = settings.given(Setting.HUB_TRUST)
                ? settings.path(Setting.HUB_TRUST)
                : settings.path(Setting.HUB_VAR).resolve("pki").resolve("root.pem");
        if (Files.notExists(authority)) {
            throw new SettingsException(List.of("there is no " + authority + " to trust the hub by: set HUB_TRUST"));
        }
        try {
            return TrustedTls.unnamed(Certificates.read(authority)).context();
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(authority + " holds no certificates"));
        }
    }
}
