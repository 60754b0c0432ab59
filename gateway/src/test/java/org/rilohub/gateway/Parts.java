package org.rilohub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/** What a test has opened around a hub, and the folder it lies in: the last is closed first, whatever another says. */
public final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Path folder;

    private Parts(Path folder) {
        this.folder = folder;
    }

    /**
     * None so far, with a new folder below {@code target}.
     *
     * @param name with which the folder's begins
     */
    public static Parts in(String name) throws IOException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        return new Parts(Files.createTempDirectory(target, name));
    }

    public Path folder() {
        return folder;
    }

    /** Closes it in the end. */
    public <T extends AutoCloseable> T kept(T part) {
        open.push(part);
        return part;
    }

    /** Closes it now. */
    public void end(AutoCloseable part) {
        open.remove(part);
        close(part);
    }

    @Override
    public void close() throws IOException {
        if (open.isEmpty()) {
            delete();
            return;
        }
        try {
            close(open.pop());
        } finally {
            close();
        }
    }

    private void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Parts::delete);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) { // AutoCloseable declares no less
            throw new IllegalStateException("a part does not close", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
