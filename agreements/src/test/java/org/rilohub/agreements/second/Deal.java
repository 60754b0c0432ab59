package org.rilohub.agreements.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Deals questions by number, so that each can be dealt again: each number aims at a framework as basis, at a problem, at
 * an outcome, or at nothing, and the rest is left to chance.
 */
final class Deal {

    static final List<String> OUTCOMES = List.of("PERMITTED", "REFERRED", "REFUSED");

    /** Every problem of the table. */
    static final List<String> PROBLEMS = List.of(
            "no-legal-basis",
            "agreement-not-in-force",
            "commodity-out-of-scope",
            "request-kind-out-of-scope",
            "basis-ambiguous",
            "criminal-use-prohibited",
            "criminal-use-needs-consent",
            "personal-data-gate-closed",
            "nominal-needs-human",
            "basis-needs-human",
            "nominal-data-in-cen-lane",
            "nominal-data-in-operation-lane",
            "handling-needs-human",
            "conditions-need-human",
            "originator-consent-needed",
            "third-party-rule",
            "classification-too-high",
            "tlp-audience");

    private static final int TRIES = 200;

    private final long seed;
    private final World published = World.published();
    private final World onlyCptpp = World.onlyCptpp();
    private final World amended = World.amended();
    private final List<String> aims = new ArrayList<>();

    Deal(long seed) {
        this.seed = seed;
        for (SecondFramework framework : published.frameworks()) {
            aims.add(framework.id());
        }
        for (int each = 0; each < 3; each++) {
            aims.addAll(PROBLEMS);
        }
        for (int each = 0; each < 8; each++) {
            aims.addAll(OUTCOMES);
            aims.addAll(List.of("", "", ""));
        }
    }

    /** @param expected what the second reading says, known already from the aiming */
    record Dealt(World world, Map<String, Object> question, SecondAnswer expected) {}

    Dealt number(long number) {
        SplittableRandom random = new SplittableRandom(seed + number).split();
        String aim = aims.get((int) (number % aims.size()));
        World world = world(aim, random);
        Dealt dealt = draw(world, aim, random);
        for (int left = TRIES; left > 0 && !hits(dealt.expected(), aim); left--) {
            dealt = draw(world, aim, random);
        }
        return dealt;
    }

    private Dealt draw(World world, String aim, SplittableRandom random) {
        Map<String, Object> question =
                new Draw(random, about(world.frameworks(), aim, random)).question(world.frameworks());
        return new Dealt(world, question, SecondEvaluator.answer(world.frameworks(), question));
    }

    private static boolean hits(SecondAnswer answer, String aim) {
        return aim.isEmpty()
                || answer.outcome().equals(aim)
                || answer.problems().contains(aim)
                || answer.framework().equals(Optional.of(aim));
    }

    private World world(String aim, SplittableRandom random) {
        if (aim.startsWith("CPTPP-")) {
            return onlyCptpp;
        }
        if (aim.equals("basis-ambiguous")) {
            return amended;
        }
        int chance = random.nextInt(100);
        if (chance < 15 && !aim.startsWith("JP-")) {
            return amended;
        }
        return published;
    }

    private static SecondFramework about(List<SecondFramework> known, String aim, SplittableRandom random) {
        List<SecondFramework> fit = new ArrayList<>();
        for (SecondFramework framework : known) {
            if (framework.id().equals(aim)
                    || (aim.equals("commodity-out-of-scope")
                            && framework.partner().equals("EU"))
                    || (aim.equals("basis-needs-human") && framework.kind().equals("OTHER"))
                    || (aim.equals("criminal-use-needs-consent")
                            && framework.flagged().isPresent())
                    || (aim.equals("basis-ambiguous") && framework.id().endsWith("2"))) {
                fit.add(framework);
            }
        }
        List<SecondFramework> from = fit.isEmpty() ? known : fit;
        return from.get(random.nextInt(from.size()));
    }
}
