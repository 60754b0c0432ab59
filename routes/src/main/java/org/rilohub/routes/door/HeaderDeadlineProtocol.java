package org.rilohub.routes.door;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 that gives the head of a request a deadline. The server's own timeouts start anew with each byte, so that a caller
 * who sends one now and then could hold a connection for hours.
 */
public final class HeaderDeadlineProtocol extends Http11NioProtocol {
    private final HeaderDeadline deadline;

    /** Called by name by the server. */
    public HeaderDeadlineProtocol() {
        deadline = new HeaderDeadline(getEndpoint().getHandler());
        getEndpoint().setHandler(deadline);
    }

    void setDeadline(Duration longest) {
        deadline.set(longest);
    }
}
