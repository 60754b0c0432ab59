package org.rilohub.gateway.requests;

import java.util.List;
import java.util.stream.Collectors;
import org.rilohub.gateway.explain.Page;
import tools.jackson.databind.JsonNode;

/** Requests in words. */
final class CaseWords {
    private static final int LABEL = 16;
    private static final List<String> KNOWN = List.of(
            "requesting", "requested", "framework", "kind", "urgency", "version", "updatedAt", "conversationId");

    private final Page page;

    CaseWords(Page page) {
        this.page = page;
    }

    /** Two lines: which it is, where it stands, between whom, and by when it is to be answered. */
    void brief(JsonNode request) {
        head(request);
        page.line(
                4,
                text(request, "kind") + "  " + text(request, "requesting") + " > " + text(request, "requested") + "  "
                        + request.path("answer").path("due").asString(""));
    }

    /** Everything that is known of it, and what can be sent now. */
    void whole(JsonNode request) {
        head(request);
        KNOWN.forEach(field -> entry(field, text(request, field)));
        entry("acknowledge", request.path("acknowledge").path("due").asString(""));
        entry("answer", request.path("answer").path("due").asString(""));
        request.path("possible")
                .valueStream()
                .forEach(step -> entry("possible", text(step, "event") + "  " + joined(step.path("messages"))));
    }

    /** What was sent about it. */
    void sent(JsonNode taken) {
        page.line(text(taken, "messageId") + "  ACCEPTED");
        entry("reportId", text(taken, "reportId"));
    }

    /** The list goes on. */
    void more(String cursor) {
        page.line("--cursor " + cursor);
    }

    private void head(JsonNode request) {
        page.line(text(request, "requestId") + "  " + text(request, "side") + "  " + text(request, "state"));
    }

    private void entry(String label, String value) {
        if (!value.isEmpty()) {
            page.entry(4, LABEL, label, value);
        }
    }

    private static String joined(JsonNode many) {
        return many.valueStream().map(one -> one.asString("")).collect(Collectors.joining(" "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
