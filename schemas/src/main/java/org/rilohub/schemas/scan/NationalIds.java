package org.rilohub.schemas.scan;

/** National identity numbers that have a form of their own: Korea's, and China's with its check digit. */
final class NationalIds {
    private static final String KOREAN = "(?<![0-9])[0-9]{6} ?- ?[1-8][0-9]{6}(?![0-9])";
    private static final String CHINESE = "(?<![0-9])[0-9]{17}[0-9X](?![0-9])";
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    static final Detector DETECTOR = Form.of(KOREAN).or(Form.checked(CHINESE, NationalIds::isChinese));

    private NationalIds() {}

    /** ISO 7064 mod 11-2, as GB 11643 uses it. */
    private static boolean isChinese(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == id.charAt(WEIGHTS.length);
    }
}
