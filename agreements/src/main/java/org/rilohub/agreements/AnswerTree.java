package org.rilohub.agreements;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rilohub.schemas.Party;

/** An answer as a tree of maps, lists and texts, for any JSON library: codes and parameters, no sentences. */
public final class AnswerTree {
    private AnswerTree() {}

    /** Keys sorted; {@code framework} and {@code version} are null where there is no one basis. */
    public static SortedMap<String, @Nullable Object> of(Party to, Answer answer) {
        var tree = new TreeMap<String, @Nullable Object>();
        tree.put("to", QuestionTree.party(to));
        tree.put("outcome", answer.outcome().name());
        tree.put("framework", answer.framework().map(Answer.Basis::framework).orElse(null));
        tree.put("version", answer.framework().map(Answer.Basis::versionHash).orElse(null));
        tree.put("problems", answer.problems());
        tree.put(
                "withheld", answer.withheld().stream().map(AnswerTree::withheld).toList());
        tree.put("obligations", answer.obligations());
        tree.put("findings", answer.findings().stream().map(AnswerTree::finding).toList());
        tree.put(
                "considered",
                answer.considered().stream().map(AnswerTree::considered).toList());
        return tree;
    }

    private static SortedMap<String, Object> withheld(Answer.Withheld withheld) {
        return new TreeMap<>(Map.of("field", withheld.field(), "clause", withheld.clause()));
    }

    private static SortedMap<String, Object> finding(Finding finding) {
        return new TreeMap<>(Map.of(
                "clause", finding.clause(),
                "verdict", finding.verdict().name(),
                "reason", finding.reason(),
                "parameters", finding.parameters(),
                "cite", finding.cite()));
    }

    private static SortedMap<String, Object> considered(Answer.Considered considered) {
        return new TreeMap<>(Map.of(
                "framework", considered.framework(),
                "version", considered.versionHash(),
                "verdict", considered.verdict(),
                "why", considered.why()));
    }
}
