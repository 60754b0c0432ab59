package org.rilohub.gateway.partnerkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came back from the system under test. */
final class Reply {
    private static final Pattern PROBLEM = Pattern.compile("urn:rilohub:problem:([a-z-]{1,60})");

    private final int status;
    private final byte[] body;
    private final Duration took;
    private final Optional<String> broken;

    private Reply(int status, byte[] body, Duration took, Optional<String> broken) {
        this.status = status;
        this.body = body;
        this.took = took;
        this.broken = broken;
    }

    /** An answer over HTTP; the body is not copied. */
    static Reply answered(int status, byte[] body, Duration took) {
        return new Reply(status, body, took, Optional.empty());
    }

    /** @param why {@code CONNECTION_ENDED}, {@code TIMED_OUT}, {@code NO_CONNECTION} */
    static Reply broken(String why, Duration took) {
        return new Reply(0, new byte[0], took, Optional.of(why));
    }

    /** Of HTTP; 0 if there was no answer. */
    int status() {
        return status;
    }

    /** Read only. */
    byte[] body() {
        return body;
    }

    Duration took() {
        return took;
    }

    /** Why there was no answer. */
    Optional<String> broken() {
        return broken;
    }

    boolean isRefusal() {
        return status >= 400 && status < 500;
    }

    boolean isAccepted() {
        return status == 200 || status == 202;
    }

    /** The name of the problem it states, as JSON or in a SOAP fault; {@code none} if it states none. */
    String problem() {
        var found = PROBLEM.matcher(new String(body, StandardCharsets.UTF_8));
        return found.find() ? String.valueOf(found.group(1)) : "none";
    }

    /** For the report: what happened, without what was said. */
    String outcome() {
        return broken.orElseGet(() -> "HTTP " + status);
    }
}
