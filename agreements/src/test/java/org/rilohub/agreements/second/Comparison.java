package org.rilohub.agreements.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.WhatIf;
import tools.jackson.databind.json.JsonMapper;

/** Puts each question to the hub and compares; counts what came, and keeps the first differences only. */
final class Comparison {

    private static final int ENOUGH = 20;

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private long questions;

    /** @return whether to go on */
    boolean compare(World world, Map<String, Object> question, SecondAnswer expected) {
        questions++;
        counts.merge(expected.outcome(), 1L, Long::sum);
        expected.problems().forEach(problem -> counts.merge(problem, 1L, Long::sum));
        expected.framework().ifPresent(id -> counts.merge(id, 1L, Long::sum));
        Question asked = WhatIf.questions(question).getFirst();
        SecondAnswer hub = read(asked, world.hub().answer(asked));
        if (!hub.equals(expected)) {
            differences.add("in the world " + world.name() + "\n  "
                    + JsonMapper.shared().writeValueAsString(question) + "\n  hub    " + hub + "\n  second "
                    + expected);
        }
        return differences.size() < ENOUGH;
    }

    private static SecondAnswer read(Question asked, Answer answer) {
        Map<String, String> considered = new TreeMap<>();
        for (Answer.Considered one : answer.considered()) {
            considered.put(one.framework(), one.verdict());
        }
        return SecondAnswer.of(
                answer.outcome().name(),
                answer.framework().map(Answer.Basis::framework),
                answer.problems(),
                withheld(asked, answer),
                answer.obligations().contains("no-onward"),
                considered);
    }

    /** Whether the nominal paths are withheld: all of them, or none. */
    private static boolean withheld(Question asked, Answer answer) {
        Set<String> nominal = asked.nominalPaths();
        Set<String> kept = new TreeSet<>();
        for (Answer.Withheld one : answer.withheld()) {
            if (nominal.contains(one.field())) {
                kept.add(one.field());
            }
        }
        if (!kept.isEmpty() && !kept.equals(nominal)) {
            throw new AssertionError("only some nominal paths are withheld: " + kept);
        }
        return !kept.isEmpty();
    }

    List<String> differences() {
        return differences;
    }

    long count(String name) {
        return Optional.ofNullable(counts.get(name)).orElse(0L);
    }

    /** One line: how many questions, and how many of each outcome. */
    String figure() {
        return questions + " questions, " + count("PERMITTED") + " permitted, " + count("REFERRED") + " referred, "
                + count("REFUSED") + " refused";
    }

    /** Everything that was counted. */
    @Override
    public String toString() {
        return counts.toString();
    }
}
