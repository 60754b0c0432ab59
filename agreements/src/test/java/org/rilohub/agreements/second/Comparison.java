package org.rilohub.agreements.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.WhatIf;
import tools.jackson.databind.json.JsonMapper;

/** Puts each question to the hub and compares; counts what came, and keeps the first differences only. */
final class Comparison {

    /**
     * Whether a request whose conditions a person must check is to be answered alike. While it is not, such requests may
     * differ by that one problem, and are counted apart.
     */
    static final boolean STRICT_REQUESTS = false;

    private static final String REQUESTS = "request-needs-human";
    private static final Set<String> REQUEST_KINDS =
            Set.of("SURVEILLANCE", "CONTROLLED_DELIVERY", "PRESENCE_OF_OFFICIALS", "DOCUMENTS", "EXPERT_WITNESS");
    private static final int ENOUGH = 20;

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private long questions;
    private final SortedMap<String, Long> known = new TreeMap<>();

    /** @return whether to go on */
    boolean compare(World world, Map<String, Object> question, SecondAnswer expected) {
        questions++;
        counts.merge(expected.outcome(), 1L, Long::sum);
        expected.problems().forEach(problem -> counts.merge(problem, 1L, Long::sum));
        expected.framework().ifPresent(id -> counts.merge(id, 1L, Long::sum));
        Answer answer = world.hub().answer(asked(question));
        SecondAnswer hub = read(answer);
        if (!hub.equals(expected) && !isKnown(question, hub, expected)) {
            differences.add("in the world " + world.name() + "\n  "
                    + JsonMapper.shared().writeValueAsString(question) + "\n  hub    " + hub + "\n  second "
                    + expected);
        }
        return differences.size() < ENOUGH;
    }

    private static Question asked(Map<String, Object> question) {
        return WhatIf.questions(question).getFirst();
    }

    private boolean isKnown(Map<String, Object> question, SecondAnswer hub, SecondAnswer expected) {
        String kind = kind(question);
        if (STRICT_REQUESTS || kind.isEmpty()) {
            return false;
        }
        List<String> problems = new ArrayList<>(expected.problems());
        problems.add(REQUESTS);
        String outcome = expected.outcome().equals("PERMITTED") ? "REFERRED" : expected.outcome();
        boolean same = hub.equals(SecondAnswer.of(
                outcome,
                expected.framework(),
                problems,
                expected.withheld(),
                expected.noOnward(),
                expected.considered()));
        if (same) {
            known.merge(kind, 1L, Long::sum);
        }
        return same;
    }

    /** Which of the requests that a person must check it is; empty if none. */
    private static String kind(Map<String, Object> question) {
        SecondQuestion asked = new SecondQuestion(question);
        if (REQUEST_KINDS.contains(asked.text("requestKind"))) {
            return asked.text("requestKind");
        }
        return asked.text("messageType").equals("SurveillanceResult") ? "SurveillanceResult" : "";
    }

    private static SecondAnswer read(Answer answer) {
        Map<String, String> considered = new TreeMap<>();
        for (Answer.Considered one : answer.considered()) {
            considered.put(one.framework(), one.verdict());
        }
        return SecondAnswer.of(
                answer.outcome().name(),
                answer.framework().map(Answer.Basis::framework),
                answer.problems(),
                answer.withheld().stream().anyMatch(one -> one.clause().equals("personal-data")),
                answer.obligations().contains("no-onward"),
                considered);
    }

    List<String> differences() {
        return differences;
    }

    long count(String name) {
        return Optional.ofNullable(counts.get(name)).orElse(0L);
    }

    long questions() {
        return questions;
    }

    /** One line: how many questions, and how many of each outcome. */
    String figure() {
        return questions + " questions, " + count("PERMITTED") + " permitted, " + count("REFERRED") + " referred, "
                + count("REFUSED") + " refused";
    }

    /** Everything that was counted, and the requests that are known to differ. */
    @Override
    public String toString() {
        return counts + ", known to differ by " + REQUESTS + ": " + known;
    }
}
