package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rilohub.gateway.SettingsException;
import org.rilohub.security.Certificates;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a signed report, with nothing but the signer's certificate. */
@Command(
        name = "verify",
        description = {
            "Checks the signature of a conformance.jws against a certificate, and says what",
            "the report says. Needs no hub and no network."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the signature holds", "1:it does not", "2:wrong call"},
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A conformance.jws.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path file;

    @Option(
            names = "--cert",
            paramLabel = "PEM",
            required = true,
            description = "The signer's certificate: DIR/hub/hub-sign-p256.pem.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path certificate;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            var signer = Certificates.read(certificate).getFirst();
            var report = SignedReport.read(Files.readString(file).strip(), signer);
            spec.commandLine().getOut().println(report.sentence());
            return ExitCode.OK;
        } catch (SignedReport.NotGenuineException e) {
            spec.commandLine().getErr().println("partner-kit: " + e.getMessage());
            return ExitCode.SOFTWARE;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new SettingsException(List.of("cannot be read: " + file + " or " + certificate));
        }
    }
}
