package org.rilohub.agreements;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A ruling as part of a question's tree: ids and codes, never who ruled or why. */
final class RulingTree {
    private RulingTree() {}

    static SortedMap<String, Object> of(Ruling ruling) {
        var tree = new TreeMap<String, Object>();
        tree.put("task", ruling.task().toString());
        tree.put("says", ruling.says().name());
        tree.put("problems", QuestionTree.codes(ruling.problems()));
        tree.put("roles", ruling.roles().stream().toList());
        tree.put("people", ruling.people());
        ruling.basis().ifPresent(basis -> tree.put("basis", basis));
        return tree;
    }

    /** @throws UnreadableQuestionException if a field is missing or unknown, or a code is not of its list */
    static Ruling read(Entries entries) {
        var ruling = new Ruling(
                entries.id("task"),
                entries.code("says", Ruling.Says.class),
                new TreeSet<>(entries.codes("problems", Problem.class)),
                entries.texts("roles"),
                entries.count("people"),
                entries.maybeText("basis"));
        entries.nothingElse();
        return ruling;
    }
}
