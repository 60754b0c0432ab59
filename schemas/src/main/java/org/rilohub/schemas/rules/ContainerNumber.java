package org.rilohub.schemas.rules;

import java.util.regex.Pattern;

/** The identification of a freight container: owner, category, serial number and check digit (ISO 6346). */
public final class ContainerNumber {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[JUZ][0-9]{7}");
    private static final int WITHOUT_CHECK_DIGIT = 10;

    private ContainerNumber() {}

    /** Whether it has the form {@code CSQU3054383} and the right last digit. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches()
                && checkDigit(text.substring(0, WITHOUT_CHECK_DIGIT)) == text.charAt(WITHOUT_CHECK_DIGIT) - '0';
    }

    /** The number with these four letters and six digits. */
    public static String of(String lettersAndDigits) {
        return lettersAndDigits + checkDigit(lettersAndDigits);
    }

    private static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) << i;
        }
        return sum % 11 % 10;
    }

    /** Digits count as themselves; letters count from A = 10 on, leaving out the multiples of 11. */
    private static int value(char c) {
        if (c <= '9') {
            return c - '0';
        }
        int plain = c - 'A' + 10;
        return plain + (plain - 1) / 10;
    }
}
