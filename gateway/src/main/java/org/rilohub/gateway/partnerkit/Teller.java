package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.gateway.demo.PartnerProcess;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import tools.jackson.databind.JsonNode;

/**
 * The played partner that has something to say.
 *
 * @param tested whom it says it to
 * @param folder where its messages are laid out
 */
record Teller(PartnerProcess process, Cast cast, Party tested, Path folder) {
    /**
     * Sends it to the hub, by the real way; returns the sender's own id of it.
     *
     * @param about the case it belongs to, or what is called back, by the hub's id
     * @throws IllegalStateException if the hub did not take it: then the kit itself is at fault
     */
    UUID say(MessageType type, Optional<UUID> about) {
        var form = MessageForm.of(type);
        var id = about.map(UUID::toString).orElse("");
        var values = Map.of("receiver", tested.code(), "about", id);
        var answer = process.send(words(form), "normal", Optional.of(form.path().replace("{id}", id)), values);
        if (!answer.path("receiptVerified").asBoolean(false)) {
            throw new IllegalStateException("the throw-away hub did not take a " + type + ": " + refusal(answer));
        }
        return UUID.fromString(answer.path("messageId").asString());
    }

    /** Status, problem, and each defect's field and rule: no content. */
    private static String refusal(JsonNode answer) {
        var problem = answer.path("problem");
        var defects = problem.path("defects").values().stream()
                .map(defect -> defect.path("field").asString("") + " "
                        + defect.path("rule").asString(""))
                .toList();
        return "HTTP " + answer.path("httpStatus").asInt() + ", "
                + problem.path("type").asString("-") + " " + defects;
    }

    /** A file that the partner's process can read. */
    private Path words(MessageForm form) {
        var name = cast.words(form);
        try (var packaged = Teller.class.getResourceAsStream(name)) {
            if (packaged == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            var text = new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the played partner's words cannot be laid out", e);
        }
    }
}
