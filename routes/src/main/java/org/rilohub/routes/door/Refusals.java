package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.routes.Problem;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.security.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way in which the HTTP doors say no: one security event a request, then the problem it was recorded with. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String RECORDED = Refusals.class.getName();

    private final SecurityEvents events;

    Refusals(SecurityEvents events) {
        this.events = events;
    }

    /** Records the refusal and answers with it. */
    void answer(HttpServletRequest request, HttpServletResponse response, RefusedAtDoorException refused)
            throws IOException {
        var problem = record(request, refused);
        if (refused.status().isPresent()) {
            ProblemJson.write(response, problem, refused.status().get());
        } else {
            ProblemJson.write(response, problem);
        }
    }

    /** Answers with a refusal that the flow has recorded. */
    void answer(HttpServletRequest request, HttpServletResponse response, ProblemException refused) throws IOException {
        ProblemJson.write(response, recorded(request, refused.problem()));
    }

    /** Answers a request on which something broke that nobody foresaw; the log gets an id and a class, no content. */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable broken) throws IOException {
        ProblemJson.write(response, record(request, broken));
    }

    /** The problem of a request that the door refuses. */
    Problem record(HttpServletRequest request, RefusedAtDoorException refused) {
        return recorded(request, event(request, refused));
    }

    /** The problem that the flow recorded; nothing is recorded again. */
    Problem recorded(HttpServletRequest request, Problem problem) {
        request.setAttribute(RECORDED, problem);
        return problem;
    }

    /** The problem of a request on which something broke. */
    Problem record(HttpServletRequest request, Throwable broken) {
        var problem = record(request, new RefusedAtDoorException("unavailable", "UNFORESEEN"));
        LOG.error("unavailable {} {}", problem.instance(), broken.getClass().getName());
        return problem;
    }

    /** Whether this request's refusal is on record. */
    static boolean isRecorded(HttpServletRequest request) {
        return request.getAttribute(RECORDED) != null;
    }

    private Problem event(HttpServletRequest request, RefusedAtDoorException refused) {
        if (request.getAttribute(RECORDED) instanceof Problem earlier) {
            return earlier;
        }
        try {
            return events.refused(
                    door(request),
                    Caller.of(request).map(Caller::party),
                    refused.problem(),
                    refused.reason(),
                    refused.raw());
        } catch (RuntimeException e) {
            return unrecorded(e);
        }
    }

    /** The record itself cannot be written: still an answer, and a line for the operator. */
    private static Problem unrecorded(RuntimeException e) {
        var id = UUID.randomUUID();
        LOG.error("security event not recorded {} {}", id, e.getClass().getName());
        return new Problem(
                "unavailable", 503, "Not available now; nothing was accepted", id, List.of(), Optional.empty());
    }

    private static Door door(HttpServletRequest request) {
        return String.valueOf(request.getRequestURI()).startsWith("/soap/") ? Door.SOAP : Door.REST;
    }
}
