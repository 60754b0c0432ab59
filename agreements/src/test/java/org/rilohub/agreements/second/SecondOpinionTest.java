package org.rilohub.agreements.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The hub and the second reading of the texts answer alike, whatever is asked. */
class SecondOpinionTest {

    private static final long SEED = 20250630;
    private static final int SUBSETS = 16;

    @Test
    void a_sample_of_any_questions_is_answered_alike() {
        dealt(20_000);
    }

    @Test
    @Tag("opinions")
    void a_million_of_any_questions_are_answered_alike() {
        Comparison comparison = dealt(1_000_000);

        System.out.println("FIGURE opinions: " + comparison.figure());
        System.out.println(comparison);
    }

    @Test
    void a_sample_of_every_pair_with_every_circumstance_is_answered_alike() {
        everyPair(1500);
    }

    @Test
    @Tag("opinions")
    void every_pair_with_every_circumstance_is_answered_alike() {
        Comparison comparison = everyPair(1);

        System.out.println("FIGURE every pair: " + comparison.figure());
        System.out.println(comparison);
    }

    private static Comparison dealt(int questions) {
        Deal deal = new Deal(SEED);
        Comparison comparison = new Comparison();
        for (long number = 0; number < questions; number++) {
            Deal.Dealt dealt = deal.number(number);
            if (!comparison.compare(dealt.world(), dealt.question(), dealt.expected())) {
                break;
            }
        }
        assertThat(comparison.differences()).isEmpty();
        assertThat(rare(comparison, questions / 1000)).isEmpty();
        return comparison;
    }

    /** Every outcome, every problem of the table and every framework as basis, that came less often than asked. */
    private static List<String> rare(Comparison comparison, long often) {
        List<String> names = new ArrayList<>(Deal.OUTCOMES);
        names.addAll(Deal.PROBLEMS);
        SecondFrameworks.read().forEach(framework -> names.add(framework.id()));
        names.removeIf(name -> comparison.count(name) >= often);
        return names;
    }

    /** Japan and its 41 partners, each with each other, in both directions; of so many drawn one is asked. */
    private static Comparison everyPair(int oneIn) {
        World world = World.published();
        Comparison comparison = new Comparison();
        SplittableRandom random = new SplittableRandom(SEED);
        TreeSet<String> parties = new TreeSet<>(List.of("JP"));
        world.frameworks().forEach(framework -> parties.add(framework.partner()));
        assertThat(parties).hasSize(42);
        for (String from : parties) {
            for (String to : parties) {
                if (!from.equals(to) && !ask(world, comparison, from, to, random, oneIn)) {
                    break;
                }
            }
        }
        assertThat(comparison.differences()).isEmpty();
        return comparison;
    }

    private static boolean ask(
            World world, Comparison comparison, String from, String to, SplittableRandom random, int oneIn) {
        Map<String, Object> question = plain(from, to);
        boolean further = true;
        for (String category : Draw.CATEGORIES) {
            question.put("category", category);
            for (String purpose : Draw.PURPOSES) {
                question.put("purpose", purpose);
                for (String proceedings : Draw.PROCEEDINGS) {
                    question.put("proceedings", proceedings);
                    for (int subset = 0; subset < 2 * SUBSETS && further; subset++) {
                        question.put("handling", handling(subset % SUBSETS));
                        question.put("nominal", subset >= SUBSETS);
                        if (random.nextInt(oneIn) == 0) {
                            SecondAnswer expected = SecondEvaluator.answer(world.frameworks(), question);
                            further = comparison.compare(world, question, expected);
                        }
                    }
                }
            }
        }
        return further;
    }

    private static List<String> handling(int subset) {
        List<String> codes = new ArrayList<>();
        for (int code = 0; code < Draw.CODES.size(); code++) {
            if ((subset >> code & 1) == 1) {
                codes.add(Draw.CODES.get(code));
            }
        }
        return codes;
    }

    private static Map<String, Object> plain(String from, String to) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("asOf", "2025-06-30");
        question.put("from", from);
        question.put("to", to);
        question.put("lane", "CMAA");
        question.put("messageType", "SeizureReport");
        question.put("tlp", "AMBER");
        question.put("classification", "NONE");
        return question;
    }
}
