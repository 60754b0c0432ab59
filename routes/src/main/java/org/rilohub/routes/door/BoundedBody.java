package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/** Reads a request's body: never more than one byte beyond its limit, never longer than its time. */
final class BoundedBody {
    private static final int CHUNK = 8192;

    private final Duration slowest;

    BoundedBody(Duration slowest) {
        this.slowest = slowest;
    }

    /**
     * The whole body.
     *
     * @throws RefusedAtDoorException {@code too-large} if there is more than {@code limit}, before reading it where the
     *     request says so; {@code unavailable} if {@code share} has no room for it now
     */
    byte[] read(HttpServletRequest request, int limit, BodyBudget.Share share) {
        if (request.getContentLengthLong() > limit) {
            throw new RefusedAtDoorException("too-large", "CONTENT_LENGTH");
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw new RefusedAtDoorException("unsupported-media-type", "CONTENT_ENCODING");
        }
        share.hold(request.getContentLengthLong());
        try {
            return read(request.getInputStream(), limit, share);
        } catch (IOException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "INCOMPLETE_BODY");
        }
    }

    private byte[] read(InputStream body, int limit, BodyBudget.Share share) throws IOException {
        var began = System.nanoTime();
        var whole = new ByteArrayOutputStream(Math.min(limit, CHUNK));
        var chunk = new byte[CHUNK];
        for (int got; (got = body.read(chunk, 0, Math.min(CHUNK, limit + 1 - whole.size()))) >= 0; ) {
            share.hold(Math.min(limit, whole.size() + got));
            whole.write(chunk, 0, got);
            refuseIfLarge(whole, limit);
            refuseIfSlow(began);
        }
        return whole.toByteArray();
    }

    private static void refuseIfLarge(ByteArrayOutputStream whole, int limit) {
        if (whole.size() > limit) {
            throw new RefusedAtDoorException("too-large", "BODY", Arrays.copyOf(whole.toByteArray(), limit));
        }
    }

    private void refuseIfSlow(long began) {
        if (System.nanoTime() - began > slowest.toNanos()) {
            throw new RefusedAtDoorException(PlainStatus.TOO_SLOW, "BODY_TOO_SLOW");
        }
    }
}
