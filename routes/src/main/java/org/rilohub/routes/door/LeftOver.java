package org.rilohub.routes.door;

import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;

/**
 * What of a body nobody read: some of it is drained after the answer, so that an honest caller who is still sending gets to
 * read it; but not much, and not for long.
 */
final class LeftOver {
    private static final int MOST = 64 * 1024;

    private final Duration longest;

    LeftOver(Duration longest) {
        this.longest = longest;
    }

    /** Hangs up afterwards if there is still more. */
    void drain(Request request, Response response) throws IOException {
        if (request.isFinished() || request.isAsync()) {
            return;
        }
        response.finishResponse();
        try {
            drain(request);
        } catch (IOException e) {
            hangUp(request);
        }
        if (!request.isFinished()) {
            hangUp(request);
        }
    }

    private void drain(Request request) throws IOException {
        var body = request.getInputStream();
        var chunk = new byte[8192];
        var began = System.nanoTime();
        var drained = 0;
        for (int got; drained < MOST && System.nanoTime() - began < longest.toNanos(); drained += got) {
            got = body.read(chunk);
            if (got < 0) {
                return;
            }
        }
    }

    private static void hangUp(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
