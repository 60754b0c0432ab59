package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.schemas.Party;

/**
 * What an address asks for behind its question mark. A name nobody knows, a name twice or a value that is none is
 * {@code schema-invalid}: a filter that is left out by mistake would show what was not asked for. What stood there is never
 * repeated.
 */
record Filters(Map<String, String[]> values) {
    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]?|100");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-");
    private static final int USUAL = 100;

    /** @param known the names that this address can have */
    static Filters of(HttpServletRequest request, String... known) {
        var names = List.of(known);
        var given = request.getParameterMap();
        if (!names.containsAll(given.keySet())) {
            throw refused("", "Use only: " + String.join(", ", names) + ".");
        }
        given.forEach((name, values) -> {
            if (values.length != 1) {
                throw refused(name, "Give it once.");
            }
        });
        return new Filters(given);
    }

    /** Every address of a single thing: it has no filters. */
    static void none(HttpServletRequest request) {
        if (!request.getParameterMap().isEmpty()) {
            throw refused("", "Use no filters here.");
        }
    }

    private <T> Optional<T> value(String name, Function<String, T> reading, String remedy) {
        if (!values.containsKey(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(values.get(name)[0]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(name, remedy);
        }
    }

    /** A code, in capitals or not. */
    <E extends Enum<E>> Optional<E> code(String name, Class<E> codes) {
        var known = List.of(codes.getEnumConstants());
        return value(name, text -> Enum.valueOf(codes, text.toUpperCase(Locale.ROOT)), "Give one of " + known + ".");
    }

    Optional<Party> party(String name) {
        return value(name, Party::of, "Give an organisation, such as customs:JP.");
    }

    Optional<UUID> id(String name) {
        return value(name, text -> Ids.read(text).orElseThrow(IllegalArgumentException::new), "Give an id.");
    }

    Optional<LocalDate> day(String name) {
        return value(name, Filters::utcDay, "Give a day, such as 2030-11-21.");
    }

    Optional<Instant> instant(String name) {
        return value(name, Filters::utc, "Give an instant in UTC, such as 2030-11-21T09:30:00Z.");
    }

    /**
     * An instant within the years that have four digits.
     *
     * @throws IllegalArgumentException or {@link DateTimeException} if it is none
     */
    static Instant utc(String text) {
        return Instant.parse(ofOurs(text));
    }

    /** A day within the same years, as {@link #utc} throws. */
    static LocalDate utcDay(String text) {
        return LocalDate.parse(ofOurs(text));
    }

    private static String ofOurs(String text) {
        if (!YEAR.matcher(text).lookingAt()) {
            throw new IllegalArgumentException("no year of ours");
        }
        return text;
    }

    /** A year of four digits. */
    Optional<Integer> year(String name) {
        return value(name, text -> utcDay(text + "-01-01").getYear(), "Give a year, such as 2030.");
    }

    /** Whether {@code true}; left out is {@code false}. */
    boolean flag(String name) {
        return value(name, Filters::yesOrNo, "Give true or false.").orElse(false);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    int limit() {
        return value(LIMIT, Filters::size, "Give 1 to 100.").orElse(USUAL);
    }

    private static int size(String text) {
        if (!SIZE.matcher(text).matches()) {
            throw new IllegalArgumentException("no size of a page");
        }
        return Integer.parseInt(text);
    }

    /** The cursor of the page before; its reader throws {@link IllegalArgumentException} at what no page gave. */
    <T> Optional<T> cursor(Function<String, T> reading) {
        return value(CURSOR, reading, "Give the next of the page before.");
    }

    static ProblemException refused(String field, String remedy) {
        return new ProblemException(Problems.of("schema-invalid", List.of(new Defect(field, "FILTER", remedy))));
    }
}
