package org.rilohub.schemas.scan;

/**
 * Machine-readable zones of travel documents (ICAO Doc 9303, parts 3 to 6): by their fillers, by the names between
 * fillers, and without any filler by their check digits; also with blanks in them, and with all lines in one.
 */
final class Mrz {
    private static final int[] WEIGHTS = {7, 3, 1};

    private static final String FILLED = "(?<![A-Z0-9<])(?=[A-Z0-9<]{0,43}<[A-Z0-9<]{0,42}<)[A-Z0-9<]{28,90}";
    private static final String TAIL = "[A-Z0-9<]{0,44}[A-Z0-9] ?<{4,44}[A-Z0-9<]{0,44}";
    private static final String NAMES =
            "(?<![A-Z0-9<])[A-Z]{1,39}(?: ?< ?[A-Z]{1,39}){0,4} ?< ?< ?[A-Z]{2,39}(?: ?< ?[A-Z]{1,39}){0,4}[<]{0,44}";

    /** Number, nationality, birth, sex, expiry: the same in the second line of passports, visas and TD2 cards. */
    private static final String SECOND_LINE = "(?:[A-Z0-9<] ?){9}[0-9] ?(?:[A-Z<] ?){3}(?:[0-9<] ?){6}[0-9] ?[MFX<] ?"
            + "(?:[0-9] ?){6}[0-9](?:[A-Z0-9<]{0,16})";

    /** Birth, sex, expiry, nationality: the second line of a TD1 card. */
    private static final String SECOND_LINE_OF_CARD =
            "(?<![A-Z0-9<])(?:[0-9<] ?){6}[0-9] ?[MFX<] ?(?:[0-9] ?){6}[0-9] ?(?:[A-Z<] ?){2}[A-Z<](?:[A-Z0-9<]{0,12})";

    /** Kind, issuer, number: the first line of a TD1 card. */
    private static final String FIRST_LINE_OF_CARD =
            "(?<![A-Z0-9<])[ACI][A-Z<][A-Z]{3}[A-Z0-9<]{9}[0-9][A-Z0-9<]{15}(?:(?![A-Z0-9<])|(?=[0-9]{7}[MFX<]))";

    static final Detector DETECTOR = Form.of(FILLED, TAIL, NAMES)
            .or(Form.checked(SECOND_LINE, Mrz::isSecondLine))
            .or(Form.checked(SECOND_LINE_OF_CARD, Mrz::isSecondLineOfCard))
            .or(Form.checked(FIRST_LINE_OF_CARD, line -> agrees(line, 5, 9)));

    private Mrz() {}

    private static boolean isSecondLine(String spaced) {
        var line = spaced.replace(" ", "");
        return agrees(line, 0, 9) && agrees(line, 13, 6) && agrees(line, 21, 6);
    }

    private static boolean isSecondLineOfCard(String spaced) {
        var line = spaced.replace(" ", "");
        return agrees(line, 0, 6) && agrees(line, 8, 6);
    }

    /** Whether the digit behind the field is its check digit. */
    private static boolean agrees(String line, int from, int length) {
        return checkDigit(line.substring(from, from + length)) == line.charAt(from + length) - '0';
    }

    /** Weights 7, 3, 1; letters count from 10, fillers nothing (part 3, section 4.9). */
    static int checkDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int value = c == '<' ? 0 : Character.digit(c, 36);
            sum += value * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10;
    }
}
