package org.rilohub.gateway.tasks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rilohub.cases.tasks.TaskSentences;
import org.rilohub.gateway.explain.Page;
import tools.jackson.databind.JsonNode;

/** Tasks in words. */
final class TaskWords {
    private static final int LABEL = 12;

    /** The kind of a task, and the state of what it is about. */
    private static final String REVIEW = "RILO_REVIEW";

    private static final String PUBLISH = "cen.publish";
    private static final List<String> PUBLICATION = List.of("provider", "kind", "since", "ground", "remarks");

    private final Page page;
    private final Locale reader;

    TaskWords(Page page, Locale reader) {
        this.page = page;
        this.reader = reader;
    }

    /** Two or three lines: what it is, what it asks, and by when. */
    void brief(JsonNode task) {
        page.line(text(task, "taskId") + "  " + text(task, "kind") + "  " + text(task, "state"));
        question(task);
        page.line(4, facts(task));
        due(task);
    }

    /** Everything that is known of it. */
    void whole(JsonNode task) {
        page.line(text(task, "taskId") + "  " + text(task, "kind") + "  " + text(task, "state"));
        question(task);
        task.path("facts").valueStream().forEach(fact -> page.line(4, fact.asString("")));
        due(task);
        page.entry(
                4,
                LABEL,
                "deciders",
                joined(task.path("deciders")) + " (" + task.path("approvals").asInt(1) + ")");
        task.path("votes").valueStream().forEach(this::vote);
    }

    /** What has become of it. */
    void state(JsonNode task) {
        page.line(text(task, "taskId") + "  " + text(task, "state"));
    }

    /** What waits for the CEN lane or went through it, with everything that was decided. */
    void publication(JsonNode publication) {
        page.line(text(publication, "reportId") + "  " + REVIEW + "  " + text(publication, "state"));
        if (text(publication, "state").equals(REVIEW)) {
            page.line(4, TaskSentences.of(PUBLISH, reader));
        }
        publication.path("facts").valueStream().forEach(fact -> page.line(4, fact.asString("")));
        for (var field : PUBLICATION) {
            entry(field, text(publication, field));
        }
        entry("course", joined(publication.path("course")));
        entry("rules", joined(publication.path("rules")));
    }

    /** What has become of it. */
    void stateOfPublication(JsonNode publication) {
        page.line(text(publication, "reportId") + "  " + text(publication, "state"));
    }

    private void entry(String label, String value) {
        if (!value.isEmpty()) {
            page.entry(4, LABEL, label, value);
        }
    }

    /** The list goes on. */
    void more(String cursor) {
        page.line("--cursor " + cursor);
    }

    private void question(JsonNode task) {
        var code = text(task, "kind").equals(REVIEW) ? PUBLISH : text(task, "question");
        if (!code.isEmpty()) {
            page.line(4, TaskSentences.of(code, reader));
        }
    }

    private void due(JsonNode task) {
        var due = text(task, "dueAt");
        if (!due.isEmpty()) {
            page.entry(4, LABEL, "due", due + (task.path("overdue").asBoolean(false) ? " !" : ""));
        }
    }

    private void vote(JsonNode vote) {
        var said =
                (vote.path("positive").asBoolean(false) ? "yes " : "no ") + text(vote, "ground") + text(vote, "choice");
        page.entry(4, LABEL, said.strip(), text(vote, "by") + ": " + text(vote, "reasons"));
    }

    private static String facts(JsonNode task) {
        return task.path("facts").valueStream().map(fact -> fact.asString("")).collect(Collectors.joining("  "));
    }

    private static String joined(JsonNode many) {
        return many.valueStream().map(one -> one.asString("")).collect(Collectors.joining(" "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
