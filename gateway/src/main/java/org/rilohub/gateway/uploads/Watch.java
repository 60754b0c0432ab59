package org.rilohub.gateway.uploads;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.rilohub.gateway.uploads.DoorException.Kind;
import tools.jackson.databind.JsonNode;

/** Follows an upload to its end, line by line, whether or not the hub answers all the time. */
record Watch(UploadDoor door, PrintWriter out, Duration patience) {
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /**
     * Waits for the end.
     *
     * @throws DoorException if the hub refuses, or is silent for longer than the patience
     */
    JsonNode end(UUID id) throws InterruptedException {
        var last = "";
        while (true) {
            var upload = asked(id);
            var line = line(upload);
            if (!line.equals(last)) {
                out.println(line);
                out.flush();
                last = line;
            }
            if (upload.path("finished").asBoolean(false)) {
                return upload;
            }
            pause();
        }
    }

    private JsonNode asked(UUID id) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return door.progress(id);
            } catch (DoorException e) {
                if (e.kind() != Kind.SILENT || System.nanoTime() > until) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(BETWEEN.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    static String line(JsonNode upload) {
        return "%-9s  %,d reports, %,d good, %,d bad; rows checked %,d, imported %,d"
                .formatted(
                        upload.path("state").asString(""),
                        upload.path("reports").asInt(0),
                        upload.path("good").asInt(0),
                        upload.path("bad").asInt(0),
                        upload.path("rowsChecked").asInt(0),
                        upload.path("rowsImported").asInt(0));
    }
}
