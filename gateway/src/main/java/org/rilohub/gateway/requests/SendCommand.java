package org.rilohub.gateway.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.SettingsException;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends what a person has written about a request. */
@Command(
        name = "send",
        description = {
            "Sends a message about a request to its other side: the file holds the JSON of the",
            "interface guide's chapter 9.2, such as {\"content\": {\"acknowledgement\": {}}}.",
            "If it is referred, somebody else than you decides."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:accepted", "1:the hub refuses, and says why", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class SendCommand extends CaseCommand {
    @Parameters(index = "0", paramLabel = "CASE", description = "The id of the request.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID request;

    @Parameters(index = "1", paramLabel = "FILE", description = "What you write.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path file;

    @Option(
            names = "--read",
            paramLabel = "VERSION",
            description = "The version you have read (default: as it stands at this moment).")
    private @Nullable Integer read;

    @Override
    JsonNode asked(StaffDoor door) throws InterruptedException {
        var place = CASES + "/" + request;
        var letter = letter();
        var version = read == null ? door.get(place).path("version").asString("") : read.toString();
        return door.post(place + "/messages", version, letter);
    }

    private JsonNode letter() {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new SettingsException(List.of("the file " + file + " cannot be read"));
        } catch (JacksonException e) {
            throw new SettingsException(List.of("the file " + file + " holds no JSON"));
        }
    }

    @Override
    void tell(JsonNode answer, CaseWords words) {
        words.sent(answer);
    }
}
