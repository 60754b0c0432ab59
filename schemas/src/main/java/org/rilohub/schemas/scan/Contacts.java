package org.rilohub.schemas.scan;

/** Addresses of electronic mail, and telephone numbers. */
final class Contacts {
    private static final String AT = "(?:@| ?[\\[({] ?(?:AT|@|アットマーク) ?[\\])}] ?)";
    private static final String DOT = "(?:[.。]| ?[\\[({] ?(?:DOT|\\.|ドット) ?[\\])}] ?)";
    private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";

    static final Detector EMAIL = Form.of("[\\p{L}\\p{N}._%+'-]{1,64}" + AT + LABEL + "(?:" + DOT + LABEL + "){0,8}?"
            + DOT + "\\p{L}{2,24}(?!\\p{L})");

    /** Air waybills, tariff codes and the like begin with zero, too. */
    private static final String NOT_OF_GOODS = "(?<!(?:AWB|WAYBILL|HS|CODE|HEADING|TARIFF|SEAL|運送状|税番|品目番号|統計番号|封印)"
            + "(?:[^A-Z0-9]{0,3}(?:NO|NUMBER|番号)S?)?[^A-Z0-9]{0,4})";

    private static final String ALONE = "(?=[(0-9])(?<![0-9A-Z.,-])" + NOT_OF_GOODS;
    private static final String BETWEEN = "(?:[ ()-]{1,2}|の)";
    private static final String WORDS =
            "TEL|TELEPHONE|PHONE|MOBILE|CELL|CELLPHONE|HANDPHONE|FAX|WHATSAPP|WECHAT|VIBER|TELEGRAM|SIGNAL"
                    + "|電話|携帯|連絡先|ファックス|手机|手機|전화|휴대폰|연락처";

    static final Detector PHONE = Form.of(
            "(?<![0-9])\\+ ?(?=(?:[ ()./-]{0,3}[0-9]){8})[0-9][0-9 ()./-]{6,20}[0-9]",
            ALONE + "00[1-9][0-9]{0,2}[ ()-]{1,2}[0-9][0-9 ()-]{5,14}[0-9](?![0-9])",
            ALONE + "\\(?0[0-9]" + BETWEEN + "[0-9]{3,4}" + BETWEEN + "[0-9]{3,4}(?![0-9])",
            ALONE + "\\(?0[0-9]{2,4}" + BETWEEN + "[0-9]{1,4}" + BETWEEN + "[0-9]{3,4}(?![0-9])",
            ALONE + "\\(?0[0-9]{2}" + BETWEEN + "[0-9]{7,8}(?![0-9])",
            ALONE + "0[0-9]{9,10}(?![0-9])",
            ALONE + "\\(?[2-9][0-9]{2}\\)?[ -][0-9]{3}-[0-9]{4}(?![0-9])",
            Form.after(WORDS) + Form.NO_COUNT + "(\\+?[0-9][0-9 ()-]{5,18}[0-9])(?![0-9])");

    private Contacts() {}
}
