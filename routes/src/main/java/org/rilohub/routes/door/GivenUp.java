package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answer to a request of which only a status is known: the server or a framework refused it before our code saw it. */
final class GivenUp {
    private final Refusals refusals;

    GivenUp(Refusals refusals) {
        this.refusals = refusals;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        refusals.answer(request, response, refusal(status));
    }

    /** Only records: for requests whose answer left without us. */
    void record(HttpServletRequest request, int status) {
        refusals.record(request, refusal(status));
    }

    private static RefusedAtDoorException refusal(int status) {
        var reason = "HTTP_" + status;
        return switch (status) {
            case 400 -> new RefusedAtDoorException(PlainStatus.BAD_REQUEST, reason);
            case 405 -> new RefusedAtDoorException(PlainStatus.METHOD_NOT_ALLOWED, reason);
            default -> new RefusedAtDoorException(problem(status), reason);
        };
    }

    private static String problem(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 413, 414, 431 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status >= 500 ? "unavailable" : "not-found";
        };
    }
}
