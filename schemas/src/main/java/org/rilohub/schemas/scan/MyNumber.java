package org.rilohub.schemas.scan;

/** The check digit of Japan's Individual Number (ordinance of 2014 on its check digit, Article 5). */
final class MyNumber {
    private static final int LENGTH = 12;

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
