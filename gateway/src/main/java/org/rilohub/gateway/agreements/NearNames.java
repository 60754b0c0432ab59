package org.rilohub.gateway.agreements;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant. */
final class NearNames {
    private static final int MOST = 6;
    private static final int FAR = 4;

    private NearNames() {}

    /** Lines for a person: that there is no such framework, and which come near. */
    static String[] unknown(String id, List<String> known) {
        var shown = id.replaceAll("[^\\p{Graph} ]", "?");
        var first = "there is no framework " + (shown.length() > 64 ? shown.substring(0, 64) + "..." : shown);
        var near = near(id.toUpperCase(Locale.ROOT), known);
        return near.isEmpty()
                ? new String[] {first, "'./hub agreements list' lists them"}
                : new String[] {first, "near: " + String.join(", ", near)};
    }

    /** Those that have every part of the name; else those a few letters away, the nearest first. */
    static List<String> near(String name, List<String> known) {
        var parts = Arrays.stream(name.split("[^A-Z0-9]+"))
                .filter(part -> part.length() > 1)
                .toList();
        var alike = known.stream()
                .filter(id -> !parts.isEmpty() && Arrays.asList(id.split("-")).containsAll(parts))
                .toList();
        return (alike.isEmpty() ? byDistance(name, known) : alike)
                .stream().limit(MOST).toList();
    }

    private static List<String> byDistance(String name, List<String> known) {
        return known.stream()
                .filter(id -> name.length() <= 32 && distance(name, id) < FAR)
                .sorted(Comparator.comparingInt(id -> distance(name, id)))
                .toList();
    }

    /** Letters to put in, take out or change (Levenshtein). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
