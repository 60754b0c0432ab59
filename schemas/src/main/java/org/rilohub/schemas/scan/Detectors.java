package org.rilohub.schemas.scan;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says of one text what it holds. */
final class Detectors {
    private static final String CHINESE_CHECK_DIGITS = "10X98765432";
    private static final int[] CHINESE_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Iban iban;

    Detectors(Iban iban) {
        this.iban = iban;
    }

    /**
     * Whether the text holds such a telltale.
     *
     * @param known nominal values of the same message
     */
    boolean finds(Telltale telltale, Folded text, KnownValues known) {
        return switch (telltale) {
            case KNOWN_VALUE -> known.standIn(text);
            case EMAIL -> Patterns.EMAIL.test(text.upper());
            case MRZ -> Patterns.MRZ.test(text.upper());
            case IBAN -> anyMatch(Patterns.IBAN, text.upper(), iban::begins);
            case MY_NUMBER -> anyMatch(Patterns.TWELVE_DIGITS, text.upper(), Detectors::isMyNumber);
            case NATIONAL_ID ->
                Patterns.KOREAN_ID.test(text.upper())
                        || anyMatch(Patterns.CHINESE_ID, text.upper(), Detectors::isChineseId);
            case PASSPORT -> Patterns.PASSPORT.test(text.upper());
            case PLATE -> isPlate(text);
            case PHONE -> Patterns.PHONE.test(text.upper());
        };
    }

    private static boolean isPlate(Folded text) {
        return Patterns.PLATE_JAPAN.test(text.upper())
                || Patterns.PLATE_KOREA.test(text.upper())
                || Patterns.PLATE_GENERIC.test(text.asWritten())
                || Patterns.PLATE_NAMED.test(text.upper());
    }

    private static boolean anyMatch(Pattern form, String text, Predicate<String> check) {
        return form.matcher(text).results().map(MatchResult::group).anyMatch(check);
    }

    private static boolean isMyNumber(String group) {
        return MyNumber.isValid(group.replaceAll("[ -]", ""));
    }

    /** ISO 7064 mod 11-2, as GB 11643 uses it. */
    private static boolean isChineseId(String id) {
        int sum = 0;
        for (int i = 0; i < CHINESE_WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * CHINESE_WEIGHTS[i];
        }
        return CHINESE_CHECK_DIGITS.charAt(sum % 11) == id.charAt(CHINESE_WEIGHTS.length);
    }
}
