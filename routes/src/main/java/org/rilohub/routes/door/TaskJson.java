package org.rilohub.routes.door;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.tasks.CastVote;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.TaskSentences;
import org.rilohub.routes.Desk;

/** Tasks as the staff's door tells them. */
final class TaskJson {
    private TaskJson() {}

    /** What waits to be released. */
    static SortedMap<String, Object> released(Desk.Task task) {
        var tree = new TreeMap<String, Object>();
        tree.put("taskId", task.taskId().toString());
        tree.put("kind", task.kind());
        tree.put("state", "OPEN");
        tree.put("reportId", task.reportId().toString());
        tree.put("provider", task.provider().toString());
        tree.put("since", task.since().toString());
        tree.put("facts", task.facts());
        return tree;
    }

    /** What people decide. */
    static SortedMap<String, Object> brief(StandingTask standing) {
        var task = standing.task();
        var tree = new TreeMap<String, Object>();
        tree.put("taskId", task.taskId().toString());
        tree.put("kind", task.kind());
        tree.put("state", standing.state().name());
        tree.put("version", standing.version());
        tree.put("subject", task.subject().toString());
        tree.put("question", task.question());
        tree.put(
                "asks",
                new TreeMap<>(Map.of(
                        "en", TaskSentences.of(task.question(), Locale.ENGLISH),
                        "ja", TaskSentences.of(task.question(), Locale.JAPANESE))));
        tree.put("facts", task.facts());
        tree.put("deciders", task.deciders().stream().sorted().toList());
        tree.put("approvals", task.approvals());
        tree.put("since", task.openedAt().toString());
        tree.put("overdue", standing.reminders() > 0);
        task.dueAt().ifPresent(due -> tree.put("dueAt", due.toString()));
        return tree;
    }

    /** The same with what was said so far. */
    static SortedMap<String, Object> whole(Desk.Shown shown) {
        var tree = brief(shown.standing());
        tree.put("votes", shown.votes().stream().map(TaskJson::vote).toList());
        return tree;
    }

    private static SortedMap<String, Object> vote(CastVote cast) {
        var tree = new TreeMap<String, Object>();
        tree.put("by", cast.by());
        tree.put("at", cast.at().toString());
        tree.put("positive", cast.vote().positive());
        tree.put("reasons", cast.vote().reasons());
        cast.vote().ground().ifPresent(ground -> tree.put("ground", ground));
        cast.vote().choice().ifPresent(choice -> tree.put("choice", choice));
        return tree;
    }
}
