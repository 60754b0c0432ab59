package org.rilohub.schemas.rules;

/** The IMO ship identification number: {@code IMO}, six digits, and the check digit (IMO resolution A.1117(30)). */
public final class ImoNumber {
    private static final String PREFIX = "IMO";
    private static final int LENGTH = 7;

    private ImoNumber() {}

    /** Whether it has the form {@code IMO9074729} and the right last digit. */
    public static boolean isValid(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        var digits = text.substring(PREFIX.length());
        return digits.length() == LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(digits.substring(0, LENGTH - 1)) == digits.charAt(LENGTH - 1) - '0';
    }

    /** The number with these first six digits. */
    public static String of(String sixDigits) {
        return PREFIX + sixDigits + checkDigit(sixDigits);
    }

    /** The last digit of the sum of the six digits, weighted 7 down to 2. */
    private static int checkDigit(String sixDigits) {
        int sum = 0;
        for (int i = 0; i < sixDigits.length(); i++) {
            sum += (sixDigits.charAt(i) - '0') * (LENGTH - i);
        }
        return sum % 10;
    }
}
