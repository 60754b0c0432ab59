package org.rilohub.agreements.second;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a question's map, in which values may be null: an absent text is empty, an absent list has nothing. */
record SecondQuestion(Map<String, Object> map) {

    SecondQuestion {
        map = new HashMap<>(map);
    }

    String text(String field) {
        return text(map, field);
    }

    /** A month means its last day. */
    LocalDate day() {
        String asOf = text("asOf");
        if (asOf.length() == 7) {
            return YearMonth.parse(asOf).atEndOfMonth();
        }
        return LocalDate.parse(asOf);
    }

    boolean nominal() {
        return Boolean.TRUE.equals(map.get("nominal"));
    }

    boolean lane(String lane) {
        return text("lane").equals(lane);
    }

    boolean court() {
        return text("proceedings").equals("CRIMINAL_COURT");
    }

    /** The message's own handling codes and those of its origin, which count alike. */
    Set<String> handling() {
        Set<String> codes = new TreeSet<>();
        addTexts(map.get("handling"), codes);
        if (map.get("origin") instanceof Map<?, ?> origin) {
            addTexts(origin.get("handling"), codes);
        }
        return codes;
    }

    /** Whose information it is, when somebody else's than the sender's; else empty. */
    String foreignOriginator() {
        if (map.get("origin") instanceof Map<?, ?> origin) {
            String from = text(origin, "from");
            return from.equals(text("from")) ? "" : from;
        }
        return "";
    }

    boolean namesOrigin() {
        return map.get("origin") instanceof Map<?, ?>;
    }

    /** GRANTED, DENIED or empty: what this party said about this use for this receiver, a no before a yes. */
    String consent(String by, String use) {
        boolean granted = false;
        for (Object item : items(map.get("consents"))) {
            if (item instanceof Map<?, ?> consent && concerns(consent, by, use)) {
                if (!text(consent, "state").equals("GRANTED")) {
                    return "DENIED";
                }
                granted = granted || (holds(consent) && !limits(consent).contains("OTHER_PROCEEDINGS"));
            }
        }
        return granted ? "GRANTED" : "";
    }

    /** Whether a yes of this party that counts here has conditions. */
    boolean conditional(String by, String use) {
        boolean conditional = false;
        for (Object item : items(map.get("consents"))) {
            if (item instanceof Map<?, ?> consent && concerns(consent, by, use)) {
                conditional = conditional || (holds(consent) && limits(consent).equals(Set.of("CONDITIONS")));
            }
        }
        return consent(by, use).equals("GRANTED") && conditional;
    }

    private static Set<String> limits(Map<?, ?> consent) {
        Set<String> limits = new TreeSet<>();
        addTexts(consent.get("limits"), limits);
        return limits;
    }

    /** Whether so many people, all in one of these roles, let this problem go. */
    boolean allowed(String problem, int people, Set<String> roles) {
        for (Object item : items(map.get("rulings"))) {
            if (item instanceof Map<?, ?> ruling && allows(ruling, problem, people, roles)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allows(Map<?, ?> ruling, String problem, int people, Set<String> roles) {
        Set<String> named = new TreeSet<>();
        addTexts(ruling.get("problems"), named);
        Set<String> held = new TreeSet<>();
        addTexts(ruling.get("roles"), held);
        return text(ruling, "says").equals("ALLOW")
                && named.contains(problem)
                && Integer.parseInt(text(ruling, "people")) >= people
                && !held.isEmpty()
                && roles.containsAll(held);
    }

    boolean refusedByProvider() {
        for (Object item : items(map.get("rulings"))) {
            if (item instanceof Map<?, ?> ruling && text(ruling, "says").equals("REFUSE")) {
                return true;
            }
        }
        return false;
    }

    /** Which of these a lawyer chose. */
    Optional<SecondFramework> chosen(List<SecondFramework> ahead) {
        for (Object item : items(map.get("rulings"))) {
            for (SecondFramework framework : ahead) {
                if (item instanceof Map<?, ?> ruling
                        && allows(ruling, "basis-ambiguous", 1, Set.of("legal"))
                        && text(ruling, "basis").equals(framework.id())) {
                    return Optional.of(framework);
                }
            }
        }
        return Optional.empty();
    }

    private boolean concerns(Map<?, ?> consent, String by, String use) {
        String to = text(consent, "to");
        return text(consent, "by").equals(by)
                && text(consent, "use").equals(use)
                && (to.isEmpty() || to.equals(text("to")));
    }

    private boolean holds(Map<?, ?> consent) {
        String until = text(consent, "until");
        return until.isEmpty() || !day().isAfter(LocalDate.parse(until));
    }

    private static void addTexts(@Nullable Object list, Set<String> into) {
        for (Object item : items(list)) {
            into.add(String.valueOf(item));
        }
    }

    private static List<?> items(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String field) {
        Object value = map.get(field);
        return value == null ? "" : value.toString();
    }
}
