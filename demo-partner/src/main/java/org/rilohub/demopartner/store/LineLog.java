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

/** A file of lines: an appended line is on disk when {@code append} returns, and a torn last line is cut off. */
final class LineLog implements Closeable {
    private final FileChannel channel;
    private final List<String> found;

    LineLog(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var octets = Files.readAllBytes(file);
        int whole = endOfLastLine(octets);
        channel.truncate(whole);
        channel.position(whole);
        found = new String(octets, 0, whole, UTF_8).lines().toList();
    }

    private static int endOfLastLine(byte[] octets) {
        int end = octets.length;
        while (end > 0 && octets[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** The lines that were there when it was opened. */
    List<String> found() {
        return found;
    }

    void append(String line) throws IOException {
        var octets = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        while (octets.hasRemaining()) {
            channel.write(octets);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
