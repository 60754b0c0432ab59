package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.Problem;

/** A problem as RFC 9457 writes it, with nothing of the request in it. */
final class ProblemJson {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "30";

    private ProblemJson() {}

    /** Writes the problem as the whole response, unless one has begun. */
    static void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, problem.status(), tree(problem));
    }

    /** Writes it under another status, which is then all it says. */
    static void write(HttpServletResponse response, Problem problem, PlainStatus status) throws IOException {
        var tree = tree(problem);
        tree.put("type", "about:blank");
        tree.put("title", status.title());
        tree.put("status", status.code());
        write(response, status.code(), tree);
    }

    /** Members in RFC 8785 order. */
    static SortedMap<String, Object> tree(Problem problem) {
        var tree = new TreeMap<String, Object>();
        tree.put("type", problem.type());
        tree.put("title", problem.title());
        tree.put("status", problem.status());
        tree.put("instance", "urn:uuid:" + problem.instance());
        if (!problem.defects().isEmpty()) {
            tree.put(
                    "defects", problem.defects().stream().map(ProblemJson::tree).toList());
        }
        return tree;
    }

    private static SortedMap<String, String> tree(Defect defect) {
        var tree = new TreeMap<String, String>();
        tree.put("field", defect.field());
        tree.put("rule", defect.rule());
        tree.put("remedy", defect.remedy());
        return tree;
    }

    private static void write(HttpServletResponse response, int status, SortedMap<String, Object> tree)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        var body = Json.octets(tree);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
