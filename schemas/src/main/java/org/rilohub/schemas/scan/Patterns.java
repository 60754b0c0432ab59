package org.rilohub.schemas.scan;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Forms of text that points to a person. Every repetition is bounded and every form starts at a boundary, so that no
 * text takes more than linear time.
 */
final class Patterns {
    private static final String NOT_AFTER = "(?<![A-Z0-9])";
    private static final String MONTH = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
    private static final String NOT_BEFORE = "(?![A-Z0-9])";

    static final Predicate<String> EMAIL = any("[A-Z0-9._%+-]{1,64}@[A-Z0-9-]{1,63}(?:\\.[A-Z0-9-]{1,63}){1,8}");
    static final Predicate<String> MRZ = any("(?<![A-Z0-9<])(?=[A-Z0-9<]{0,43}<[A-Z0-9<]{0,42}<)[A-Z0-9<]{28,46}");
    static final Predicate<String> PASSPORT = any(
            NOT_AFTER + "(?!HS)[A-Z]{1,2}[0-9]{6,8}" + NOT_BEFORE,
            "(?:PASSPORT|旅券|パスポート|여권|护照)[^A-Z0-9]{0,8}(?:NO|NUMBER|番号)?[^A-Z0-9]{0,4}[A-Z]{0,3}[0-9]{5,10}");
    static final Predicate<String> PLATE_JAPAN =
            any("\\p{IsHan}{1,4} ?[0-9]{1,3}[A-Z]{0,2} ?\\p{IsHiragana} ?[0-9・.]{1,3}[-‐−]?[0-9]{1,2}");
    static final Predicate<String> PLATE_KOREA = any("(?<![0-9])[0-9]{2,3} ?\\p{IsHangul} ?[0-9]{4}(?![0-9])");
    /** Capitals matter: "rip-on 3" is none. */
    static final Predicate<String> PLATE_GENERIC = any(
            NOT_AFTER + "[A-Z]{2}-[0-9]{2,3}-[A-Z]{1,2}" + NOT_BEFORE,
            NOT_AFTER + "[0-9]{1,2}-(?!" + MONTH + ")[A-Z]{2,3}-[0-9]{1,2}" + NOT_BEFORE,
            NOT_AFTER + "[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}" + NOT_BEFORE,
            NOT_AFTER + "[A-Z]{2}[0-9]{2} [A-Z]{3}" + NOT_BEFORE);

    static final Predicate<String> PLATE_NAMED =
            any("(?:LICEN[CS]E PLATE|REGISTRATION|NUMBER PLATE|ナンバー)[^A-Z0-9]{1,8}(?=[A-Z-]{0,6}[0-9])[A-Z0-9-]{4,10}");
    static final Predicate<String> PHONE = any(
            "\\+[0-9][0-9 ()./-]{6,20}[0-9]",
            "(?<![0-9A-Z.,-])0[0-9][ ()-]{1,2}[0-9]{3,4}[ ()-]{1,2}[0-9]{3,4}(?![0-9])",
            "(?<![0-9A-Z.,-])0[0-9]{2,4}[ ()-]{1,2}[0-9]{2,4}[ ()-]{1,2}[0-9]{3,4}(?![0-9])",
            "(?<![0-9A-Z.,-])0[0-9]{9,10}(?![0-9])",
            "(?<![0-9A-Z.,-])\\(?[0-9]{3}\\)?[ -][0-9]{3}-[0-9]{4}(?![0-9])",
            "(?:TEL|PHONE|MOBILE|電話|携帯)[^A-Z0-9+]{0,8}[0-9][0-9 ()-]{5,18}[0-9]");
    static final Predicate<String> KOREAN_ID = any("(?<![0-9])[0-9]{6}-[1-8][0-9]{6}(?![0-9])");

    static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
    static final Pattern CHINESE_ID = Pattern.compile("(?<![0-9])[0-9]{17}[0-9X](?![0-9])");
    static final Pattern IBAN = Pattern.compile(NOT_AFTER + "[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}");

    private Patterns() {}

    private static Predicate<String> any(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives)).asPredicate();
    }
}
