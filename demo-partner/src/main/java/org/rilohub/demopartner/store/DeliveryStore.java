package org.rilohub.demopartner.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.rilohub.demopartner.envelope.Digest;
import tools.jackson.databind.json.JsonMapper;

/** The messages this partner holds: contents in files, one index line each, and the receipt given for each. */
public final class DeliveryStore implements Closeable {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Path folder;
    private final LineLog index;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final List<Delivery> order = new CopyOnWriteArrayList<>();

    /** A delivery and the hash of its index line, the {@code leafHash} of its receipt. */
    public record Kept(Delivery delivery, String lineHash) {}

    /** A line of the receipts' log. */
    private record Given(String messageId, String receipt) {}

    private final LineLog receiptLog;
    private final Map<String, String> receipts = new ConcurrentHashMap<>();

    /** Opens the folder, creating it if it is new; what a crash tore off is dropped, it was never acknowledged. */
    public DeliveryStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("contents"));
        this.index = new LineLog(folder.resolve("index.jsonl"));
        this.receiptLog = new LineLog(folder.resolve("receipts.jsonl"));
        index.found().forEach(line -> remember(json.readValue(line, Delivery.class), line));
        receiptLog.found().stream()
                .map(line -> json.readValue(line, Given.class))
                .forEach(given -> receipts.put(given.messageId(), given.receipt()));
    }

    private Kept remember(Delivery delivery, String line) {
        var entry = new Kept(delivery, Digest.text(line.getBytes(UTF_8)));
        kept.put(delivery.messageId(), entry);
        order.add(delivery);
        return entry;
    }

    public Optional<Kept> find(String messageId) {
        return Optional.ofNullable(kept.get(messageId));
    }

    /** In the order of arrival. */
    public List<Delivery> all() {
        return List.copyOf(order);
    }

    /** The file name a message's content is kept under. */
    public static String contentFile(String messageId) {
        return "contents/" + messageId;
    }

    /** Where a delivery's content lies. */
    public Path resolve(Delivery delivery) {
        return folder.resolve(delivery.contentFile());
    }

    /** Keeps a new message; its content and its line are on disk when this returns. */
    public synchronized Kept keep(Delivery delivery, byte[] content) throws IOException {
        write(folder.resolve(delivery.contentFile()), content);
        var line = json.writeValueAsString(delivery);
        index.append(line);
        return remember(delivery, line);
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var octets = ByteBuffer.wrap(content);
            while (octets.hasRemaining()) {
                channel.write(octets);
            }
            channel.force(false);
        }
    }

    /** The receipt once given for a message, or a new one, which is on disk before anyone sees it. */
    public synchronized String receipt(Kept entry, Function<Kept, String> sign) throws IOException {
        var messageId = entry.delivery().messageId();
        var first = receipts.get(messageId);
        if (first != null) {
            return first;
        }
        var receipt = sign.apply(entry);
        receiptLog.append(json.writeValueAsString(new Given(messageId, receipt)));
        receipts.put(messageId, receipt);
        return receipt;
    }

    @Override
    public void close() throws IOException {
        index.close();
        receiptLog.close();
    }
}
