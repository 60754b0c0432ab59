package org.rilohub.gateway.agreements;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.agreements.FrameworkList;
import org.rilohub.agreements.reading.FrameworkReading;

/** A framework in words, for programs. */
final class ReadingJson {
    private ReadingJson() {}

    static SortedMap<String, Object> tree(FrameworkReading reading, List<Case> cases) {
        var framework = reading.framework();
        var tree = new TreeMap<String, Object>();
        tree.put("id", framework.id());
        tree.put("knownAsOf", FrameworkList.KNOWN_AS_OF);
        tree.put("name", reading.name());
        tree.put("parties", framework.parties());
        tree.put("kind", framework.kind().name());
        tree.put("standing", reading.standing());
        tree.put("validity", reading.validity());
        tree.put(
                "clauses", reading.articles().stream().map(ReadingJson::article).toList());
        tree.put("notes", reading.notes());
        tree.put("version", framework.versionHash());
        var rests = new TreeMap<String, Integer>();
        reading.rests().forEach((kind, count) -> rests.put(kind.toString(), count));
        tree.put("rests", rests);
        tree.put("cases", cases.stream().map(ReadingJson::example).toList());
        return tree;
    }

    private static SortedMap<String, Object> article(FrameworkReading.Article article) {
        return new TreeMap<>(Map.of(
                "clause", article.clause(),
                "title", article.title(),
                "says", article.sentences(),
                "sure", article.sure(),
                "awaitsReview", article.awaitsReview(),
                "cite", article.cite()));
    }

    private static SortedMap<String, Object> example(Case example) {
        return new TreeMap<>(Map.of(
                "says", example.says(),
                "why", example.why(),
                "asks", example.asks(),
                "outcome", example.outcome(),
                "problems", example.problems()));
    }
}
