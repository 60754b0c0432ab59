package org.rilohub.gateway.uploads;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.SettingsException;
import org.rilohub.gateway.uploads.DoorException.Kind;
import org.rilohub.partners.sheets.SheetFault;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.partners.sheets.SheetLimits;
import org.rilohub.partners.sheets.UnfitSheetException;
import org.rilohub.schemas.Ids;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Sends a file of many reports, and brings it back with a verdict behind each row. */
@Command(
        name = "upload",
        description = {
            "Sends a file of many reports (CSV or XLSX), signed with your administration's key,",
            "shows how far it has come, and writes FILE.checked.csv (or .xlsx) beside it, with",
            "a verdict behind every row (docs/uploads.md).",
            "",
            "  ./hub upload reports.csv --sender partner.json",
            "  ./hub upload reports.csv --sender partner.json --resume ID",
            "  ./hub upload --sender partner.json --template-list",
            "  ./hub upload --sender partner.json --template drug-standard-1 -o reports.xlsx"
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all reports are imported, or the template is written",
            "1:the hub refuses, some reports are bad, or nothing was imported",
            "2:wrong call, or no hub"
        },
        mixinStandardHelpOptions = true)
public final class UploadCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Ends in .csv or .xlsx.")
    private @Nullable Path file;

    @Option(
            names = "--sender",
            paramLabel = "JSON",
            required = true,
            description = "Who sends: party, keys, passwordFile, trust, hub, issuer, as in a partner.json.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path sender;

    @Option(names = "--template", paramLabel = "NAME", description = "What FILE must follow; with -o, what to write.")
    private @Nullable String template;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "all_or_nothing",
            description = "all_or_nothing (usual), or valid_rows: import the good ones.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String policy;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "Of the verdicts: en or ja.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String language;

    @Option(names = "--resume", paramLabel = "ID", description = "Goes on watching an upload that was sent before.")
    private @Nullable UUID resumed;

    @Option(names = "--template-list", description = "Lists the templates.")
    private boolean listed;

    @Option(names = "-o", paramLabel = "FILE", description = "Writes the empty template there (.csv or .xlsx).")
    private @Nullable Path output;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long a hub may be silent while it works (default: 300).")
    private int patience;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var from = Sender.read(sender);
        try (var door = new UploadDoor(from)) {
            return done(from, door) ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (DoorException e) {
            spec.commandLine().getErr().println("hub: " + e.sentence());
            return e.kind() == Kind.REFUSED ? ExitCode.SOFTWARE : ExitCode.USAGE;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private boolean done(Sender from, UploadDoor door) throws InterruptedException {
        if (listed) {
            door.templates()
                    .path("items")
                    .forEach(each -> out().println(each.path("name").asString("")));
            return true;
        }
        if (output != null) {
            door.template(required(template, "--template"), output);
            out().println("written: " + output);
            return true;
        }
        var sheet = required(file, "FILE");
        var id = resumed == null ? send(from, door, sheet) : resumed;
        var end = new Watch(door, out(), Duration.ofSeconds(patience)).end(id);
        return told(door, end, sheet);
    }

    private static <T> T required(@Nullable T given, String name) {
        if (given == null) {
            throw new SettingsException(List.of("missing: " + name + "; see ./hub upload --help"));
        }
        return given;
    }

    private UUID send(Sender from, UploadDoor door, Path sheet) throws InterruptedException {
        var clock = Clock.systemUTC();
        var random = new SecureRandom();
        var id = Ids.next(clock, random);
        var statement = from.sign(id, statement(id, from, sheet, clock), clock, random);
        var answer = door.send(id, statement, format(sheet).mediaType(), sheet);
        var receipt = from.read(answer.path("receipt").asString(""), clock)
                .orElseThrow(() -> new DoorException(Kind.IMPOSSIBLE, "the receipt is not signed by this hub"));
        out().println("upload " + receipt.messageId() + " is with the hub"
                + (receipt.messageId().equals(id) ? "" : "; it was sent before"));
        out().flush();
        return receipt.messageId();
    }

    /** What the hub would not read it is not sent: it would hang up before it could say why. */
    private static void requireSize(Path sheet) throws IOException {
        if (Files.size(sheet) > SheetLimits.standard().bytes()) {
            throw new DoorException(
                    Kind.REFUSED, new UnfitSheetException(SheetFault.TOO_LARGE, 0).sentence(Locale.ENGLISH));
        }
    }

    private String statement(UUID id, Sender from, Path sheet, Clock clock) {
        try {
            requireSize(sheet);
            return Statement.of(id, from.party(), sheet, template, policy.toUpperCase(Locale.ROOT), clock.instant());
        } catch (IOException e) {
            throw new SettingsException(List.of("cannot be read: " + sheet));
        }
    }

    private static SheetFormat format(Path sheet) {
        var name = sheet.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(SheetFormat.values())
                .filter(each -> name.endsWith("." + each.suffix()))
                .findFirst()
                .orElseThrow(() -> new SettingsException(List.of("neither .csv nor .xlsx: " + sheet)));
    }

    private boolean told(UploadDoor door, JsonNode end, Path sheet) throws InterruptedException {
        var reason = end.path("sentence").path(language).asString("");
        if (!reason.isEmpty()) {
            out().println("row " + end.path("row").asInt(0) + ": " + reason);
        } else if (end.path("rowsChecked").asInt(0) > 0) {
            var copy = copy(sheet);
            door.result(UUID.fromString(end.path("uploadId").asString("")), language, copy);
            out().println("verdicts: " + copy);
        }
        out().flush();
        return end.path("state").asString("").equals("IMPORTED")
                && end.path("bad").asInt(0) == 0;
    }

    private static Path copy(Path sheet) {
        var name = sheet.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return sheet.resolveSibling(name.substring(0, dot) + ".checked" + name.substring(dot));
    }
}
