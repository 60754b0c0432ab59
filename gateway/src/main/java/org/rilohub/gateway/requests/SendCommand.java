package org.rilohub.gateway.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.SettingsException;
import org.rilohub.gateway.frameworks.StaffDoor;
import org.rilohub.gateway.frameworks.StaffOptions;
import org.rilohub.schemas.Ids;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends what a person has written about a request. */
@Command(
        name = "send",
        description = {
            "Sends a message about a request to its other side: the file holds the JSON of the",
            "interface guide's chapter 9.2, such as {\"content\": {\"acknowledgement\": {}}}.",
            "If it is referred, somebody else than you decides.",
            "The id it is sent under is kept beside your token: the same file for the same request,",
            "sent again, is the same message, and gets the first answer."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:accepted", "1:the hub refuses, and says why", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class SendCommand extends CaseCommand {
    private static final String MESSAGE_ID = "messageId";

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

    @Option(
            names = "--message-id",
            paramLabel = "UUID",
            description = "Under this id, a UUIDv7 (default: the file's messageId, else the one kept).")
    private @Nullable UUID messageId;

    @Option(names = "--anew", description = "As another message, although the same was sent before.")
    private boolean anew;

    @Override
    JsonNode asked(StaffDoor door) throws InterruptedException {
        var place = CASES + "/" + request;
        var letter = letter();
        if (messageId != null || !letter.has(MESSAGE_ID)) {
            letter.put(MESSAGE_ID, id(letter).toString());
        }
        var version = read == null ? door.get(place).path("version").asString("") : read.toString();
        return door.post(place + "/messages", version, letter);
    }

    private UUID id(ObjectNode letter) {
        if (messageId != null) {
            return messageId;
        }
        return new SentLetters(StaffOptions.state("sent"), () -> Ids.next(StaffOptions.clock(), new SecureRandom()))
                .id(request, letter.toString().getBytes(UTF_8), anew);
    }

    private ObjectNode letter() {
        try {
            if (JsonMapper.shared().readTree(Files.readAllBytes(file)) instanceof ObjectNode letter) {
                return letter;
            }
            throw new SettingsException(List.of("the file " + file + " holds no JSON object"));
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
