package org.rilohub.demopartner.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rilohub.demopartner.content.MessageTemplate;
import org.rilohub.demopartner.store.SentLog;
import tools.jackson.databind.json.JsonMapper;

/** Sends message files through this partner's door and keeps the hub's receipts. */
public final class Sender {
    private final JsonMapper json = JsonMapper.builder().build();
    private final ReportDoor door;
    private final MessageTemplate template;
    private final SentLog sent;
    private Optional<Report> last = Optional.empty();

    public Sender(ReportDoor door, MessageTemplate template, SentLog sent) {
        this.door = door;
        this.template = template;
        this.sent = sent;
    }

    /**
     * Sends a file, or for {@code REPEAT} the last content again.
     *
     * @param messageId taken for the placeholder; a new one if absent
     * @throws IOException if the file cannot be read or the hub did not answer
     */
    public SendResult send(Path file, Optional<String> messageId, SendMode mode)
            throws IOException, InterruptedException {
        return send(file, messageId, mode, Optional.empty(), Map.of());
    }

    /**
     * The same to a resource of its own.
     *
     * @param values of further placeholders, by their names: {@code requestId} for <code>${requestId}</code>
     */
    public SendResult send(
            Path file, Optional<String> messageId, SendMode mode, Optional<String> resource, Map<String, String> values)
            throws IOException, InterruptedException {
        var report = mode == SendMode.REPEAT ? last() : fill(file, messageId, resource, values);
        last = Optional.of(report);
        var start = System.nanoTime();
        var result = door.send(report, mode)
                .after(Duration.ofNanos(System.nanoTime() - start).toMillis());
        sent.add(json.writeValueAsString(result));
        return result;
    }

    private Report last() throws IOException {
        return last.orElseThrow(() -> new IOException("nothing was sent yet that could be repeated"));
    }

    private Report fill(Path file, Optional<String> given, Optional<String> resource, Map<String, String> values)
            throws IOException {
        var messageId = given.orElseGet(template::newMessageId);
        var text = Files.readString(file);
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return new Report(messageId, template.fill(text, messageId), resource);
    }

    public StatusAnswer status(String reportId) throws IOException, InterruptedException {
        return door.status(reportId);
    }
}
