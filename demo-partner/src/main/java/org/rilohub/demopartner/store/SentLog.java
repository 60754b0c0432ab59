package org.rilohub.demopartner.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The hub's answers to what this partner sent, with its receipts, as JSON lines. */
public final class SentLog implements Closeable {
    private final LineLog log;

    public SentLog(Path folder) throws IOException {
        log = new LineLog(Files.createDirectories(folder).resolve("sent.jsonl"));
    }

    /** @param line one JSON object without line breaks */
    public synchronized void add(String line) throws IOException {
        log.append(line);
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
