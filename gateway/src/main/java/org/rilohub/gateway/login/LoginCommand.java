package org.rilohub.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A person's token for the staff's door, by device code. */
@Command(
        name = "login",
        description = {
            "Signs you in at the hub's issuer: shows an address and a code to enter there",
            "with any browser, waits until you have approved, and keeps the token in",
            "$XDG_STATE_HOME/rilohub/token.json (default ~/.local/state), readable by you",
            "alone. It says for whom and until when; the token itself is never shown.",
            "",
            "The issuer is HUB_ISSUER_URL, else the embedded one on HUB_ISSUER_PORT. Its",
            "TLS certificate must come from HUB_ISSUER_TRUST, else HUB_TRUST, else the",
            "development PKI under HUB_VAR."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:you are signed in",
            "1:you refused, or nobody approved in time",
            "2:wrong call or settings, or the issuer does not answer as it should"
        },
        mixinStandardHelpOptions = true)
public final class LoginCommand implements Callable<Integer> {
    @Option(names = "--issuer", paramLabel = "URI", description = "Another issuer, as its tokens name it.")
    private @Nullable URI issuer;

    @Option(
            names = "--client",
            paramLabel = "ID",
            description = "Client id at the issuer (default: ${DEFAULT-VALUE}).",
            defaultValue = "rilo-hub-console")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String client;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var environment = System.getenv();
        var settings = Settings.read(environment, Path.of("").toAbsolutePath());
        var file = TokenFile.of(environment, Path.of(System.getProperty("user.home")));
        try {
            var target = Target.of(Optional.ofNullable(issuer), settings);
            var plan = new Login.Plan(
                    target.issuer(),
                    target.authorities(),
                    client,
                    file.path(),
                    Clock.systemUTC(),
                    new SecureRandom(),
                    Thread::sleep);
            return Login.of(plan, spec.commandLine().getOut()).run() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IssuerException e) {
            return impossible(e.getMessage());
        } catch (IOException e) {
            return impossible("the token cannot be kept in " + file.path());
        }
    }

    private int impossible(@Nullable String reason) {
        spec.commandLine().getErr().println("hub: " + reason);
        return ExitCode.USAGE;
    }
}
