package org.rilohub.schemas.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Facts.Found;
import org.rilohub.schemas.Field;
import org.rilohub.schemas.Ids;

/** SR-01: every single value has the length and the form that the published schemas give it. */
final class WellFormed implements Rule {
    private static final String ID = "SR-01";
    private static final Map<String, Pattern> FORMS = new ConcurrentHashMap<>();
    private static final int PLAIN_TEXT = 256;
    private static final int WHOLE_DIGITS = 12;
    private static final int FRACTION_DIGITS = 6;

    @Override
    public Stream<Finding> examine(Subject subject) {
        var findings = Stream.<Finding>builder();
        Facts.visit(
                subject.submission(),
                (path, found) -> remedy(found)
                        .ifPresent(remedy -> findings.add(Finding.reject(ID, Problems.SCHEMA_INVALID, path, remedy))));
        return Stream.concat(findings.build(), ids(subject));
    }

    private static Optional<String> remedy(Found found) {
        return switch (found.value()) {
            case String text -> text(text, found.part().field());
            case BigDecimal number -> decimal(number);
            case Integer count when count < 1 -> Optional.of("Give a whole number from 1 on.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(String text, Field field) {
        int most = field.max() == 0 ? PLAIN_TEXT : field.max();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > most) {
            return Optional.of("Give a text of 1 to " + most + " characters, or leave the field out.");
        }
        if (text.codePoints().anyMatch(c -> isControl(c, field.free()))) {
            return Optional.of("Leave out control characters and half surrogates.");
        }
        return fits(text, field.pattern())
                ? Optional.empty()
                : Optional.of("Give a code as the schema writes it, in ASCII and without blanks.");
    }

    private static boolean fits(String text, String pattern) {
        return pattern.isEmpty()
                || FORMS.computeIfAbsent(pattern, Pattern::compile)
                        .matcher(text)
                        .matches();
    }

    private static boolean isControl(int c, boolean free) {
        boolean lineBreak = c == '\n' || c == '\r' || c == '\t';
        boolean halfSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return halfSurrogate || (Character.isISOControl(c) && !(free && lineBreak));
    }

    private static Optional<String> decimal(BigDecimal number) {
        boolean fits = number.stripTrailingZeros().scale() <= FRACTION_DIGITS
                && number.precision() - number.scale() <= WHOLE_DIGITS
                && number.signum() >= 0;
        return fits
                ? Optional.empty()
                : Optional.of("Give a number from 0 on with at most 12 digits before the point and 6 after it.");
    }

    private static Stream<Finding> ids(Subject subject) {
        UUID messageId = subject.header().messageId();
        return Ids.isVersion7(messageId)
                ? Stream.empty()
                : Stream.of(Finding.reject(
                        ID, Problems.SCHEMA_INVALID, "header.messageId", "Use a UUID of version 7 (RFC 9562)."));
    }
}
