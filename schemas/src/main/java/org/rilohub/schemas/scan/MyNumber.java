package org.rilohub.schemas.scan;

/**
 * Japan's Individual Number: twelve digits of which the last is the check digit (ordinance of 2014 on it, Article 5), or
 * any twelve that are called so.
 */
final class MyNumber {
    private static final int LENGTH = 12;
    private static final String TWELVE_DIGITS =
            "(?<![0-9])(?:[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}|[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}[ -][0-9]{3})(?![0-9])";

    static final Detector DETECTOR = Form.checked(TWELVE_DIGITS, group -> isValid(Form.together(group)))
            .or(Form.of(Form.after("MY ?NUMBER|INDIVIDUAL NUMBER|個人番号|マイナンバー") + "((?:[0-9][ -]?){11}[0-9])(?![0-9])"));

    private MyNumber() {}

    /** Whether twelve digits end in their check digit. */
    static boolean isValid(String digits) {
        return digits.length() == LENGTH && checkDigit(digits) == digits.charAt(LENGTH - 1) - '0';
    }

    /** From the last digit before the check digit leftwards, weights 2 to 7 and again 2 to 6. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int n = 1; n < LENGTH; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += (digits.charAt(LENGTH - 1 - n) - '0') * weight;
        }
        int rest = sum % 11;
        return rest <= 1 ? 0 : 11 - rest;
    }
}
