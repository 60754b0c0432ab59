package org.rilohub.schemas;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rilohub.schemas.MalformedFieldException.Rule;

/** The one text form of every single value: UTC instants, ISO dates, plain decimals without trailing zeros. */
public final class Scalars {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, text -> text,
            UUID.class, Scalars::uuid,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            OffsetTime.class, OffsetTime::parse,
            BigDecimal.class, Scalars::decimal,
            int.class, Integer::valueOf,
            boolean.class, Scalars::bool,
            Boolean.class, Scalars::bool,
            Party.class, Party::of);

    private Scalars() {}

    /** The text of a value, as it stands in XML and in canonical JSON. */
    public static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            // OffsetTime.toString() leaves out seconds of zero, which xs:time needs.
            case OffsetTime time -> DateTimeFormatter.ISO_OFFSET_TIME.format(time);
            default -> value.toString();
        };
    }

    /**
     * Reads one value of a type.
     *
     * @param path for the error
     * @throws MalformedFieldException if the text is not of the type, or not a code of its closed list
     */
    public static Object read(Class<?> type, String text, String path) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new MalformedFieldException(path, Rule.UNKNOWN_CODE));
        }
        var reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("no text form for " + type);
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedFieldException(path, Rule.NOT_OF_ITS_TYPE);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Refuses exponents, so that nobody can make the hub write a million digits. */
    private static BigDecimal decimal(String text) {
        if (text.length() > 40 || text.chars().anyMatch(c -> c == 'e' || c == 'E')) {
            throw new NumberFormatException("plain decimals only");
        }
        return canonical(new BigDecimal(text));
    }

    /** The same number in its one form, without trailing zeros, so that equal numbers are equal records. */
    public static BigDecimal canonical(BigDecimal number) {
        return new BigDecimal(plain(number));
    }

    private static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("not the canonical text of a UUID");
        }
        return uuid;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
