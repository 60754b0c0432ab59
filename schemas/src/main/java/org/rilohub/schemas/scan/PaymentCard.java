package org.rilohub.schemas.scan;

/** Numbers of payment cards (ISO/IEC 7812) that words announce and their check digit confirms. */
final class PaymentCard {
    private static final String FORM = "(?=[1-9])(?<=(?:CARD|CREDIT|DEBIT|VISA|AMEX|JCB|カード|クレジット|카드|信用卡)[^0-9]{0,24})"
            + "(?:[0-9]{13,19}|[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}|[0-9]{4}[ -][0-9]{6}[ -][0-9]{5})(?![0-9])";

    static final Detector DETECTOR = Form.checked(FORM, number -> isValid(Form.together(number)));

    private PaymentCard() {}

    /** Whether every second digit from the right, doubled, and the others add up to tens (annex B). */
    static boolean isValid(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
