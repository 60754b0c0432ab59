package org.rilohub.gateway.frameworks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.security.OwnKey;
import org.rilohub.security.PersonalSignatures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a proposal. */
@Command(
        name = "approve",
        description = {
            "Shows a proposal, checks on this machine that what you would sign is what you",
            "see, and signs it with the key of your own certificate, which stays here.",
            "",
            "The password of the key is read from --password-file, else asked for."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:approved",
            "1:the hub refuses, or you did not want to",
            "2:wrong call, no hub, or a key that cannot be used"
        },
        mixinStandardHelpOptions = true)
public final class ApproveCommand extends StaffCommand {
    @Parameters(paramLabel = "PROPOSAL", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID proposal;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "PKCS#12 file with your key and certificate, and no other key.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path key;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is its password.")
    private @Nullable Path passwordFile;

    @Option(names = "--yes", description = "Sign without being asked again.")
    private boolean yes;

    @Override
    protected boolean at(StaffDoor door, PrintWriter out) throws InterruptedException {
        var shown = door.proposal(proposal);
        new Telling(out).whole(shown);
        var statement = Reading.statement(shown);
        if (!yes && !agreed()) {
            return false;
        }
        var own = OwnKey.ofPerson(key, password());
        new Telling(out).state(door.approve(proposal, PersonalSignatures.sign(own, statement.getBytes(UTF_8))));
        return true;
    }

    /** Whoever is not there has not agreed. */
    private static boolean agreed() {
        return console()
                .map(console -> console.readLine("Sign this? [y/N] "))
                .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                .isPresent();
    }

    private char[] password() {
        if (passwordFile != null) {
            return firstLine(passwordFile);
        }
        return console()
                .map(console -> console.readPassword("Password of %s: ", key))
                .orElseThrow(() ->
                        StaffDoorException.impossible("nobody is here to ask for the password: use --password-file"));
    }

    /** Java 21 has none where nobody sits. */
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console());
    }

    private static char[] firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw StaffDoorException.impossible("the file " + file + " cannot be read");
        }
    }
}
