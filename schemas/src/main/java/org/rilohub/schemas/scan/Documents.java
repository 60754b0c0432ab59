package org.rilohub.schemas.scan;

/** Numbers of passports and other documents of a person's, and days of birth, mostly by the words that announce them. */
final class Documents {
    private static final String PASSPORT_WORDS =
            "PASSPORT|PASSEPORT|REISEPASS|PASAPORTE|TRAVEL DOCUMENT|旅券|パスポート|여권|护照|護照";
    private static final String DOCUMENT_WORDS = "DRIV(?:ER|ERS|ER'S|ING) LICEN[CS]E|RESIDENCE (?:CARD|PERMIT)"
            + "|IDENTITY (?:CARD|DOCUMENT)|(?<!(?:CONTAINER|VESSEL|SHIP|OFFICE|VOYAGE|FLIGHT|REPORT|CASE) )ID(?: CARD)?"
            + "|NATIONAL ID|SEAM[AE]N'?S BOOK|CREW (?:CARD|BOOK)|SOCIAL SECURITY|SSN|NRIC|HKID|ALIEN REGISTRATION"
            + "|免許証?|在留カード|特別永住者証明書|身分証(?:明書)?|船員手帳|保険証|被保険者|身份证|身分證|주민등록|운전면허|외국인등록";
    /** At least five digits, or a mixture of letters and three digits; no container (ISO 6346) and no ship. */
    private static final String VALUE =
            Form.NO_COUNT + "(?!IMO|[A-Z]{3}[UJZ] ?[0-9]{7})((?:[A-Z]{1,4}[ -]?)?[0-9](?:[ -]?[0-9]){4,17}[A-Z]{0,2}"
                    + "|(?=(?:[A-Z]{0,6}[0-9]){3})[A-Z0-9]{6,18})" + Form.END;

    /** Two letters, eight digits, two letters: a residence card of Japan. */
    private static final String RESIDENCE_CARD = Form.START + "[A-Z]{2}[0-9]{8}[A-Z]{2}" + Form.END;

    static final Detector PASSPORT = Form.of(
            Form.START + "(?!HS)[A-Z]{1,2}[0-9]{6,8}" + Form.END,
            Form.after(PASSPORT_WORDS) + VALUE,
            "(?:" + PASSPORT_WORDS + ")[^0-9]{0,24}(?:NO|NUMBER|番号|#|:)[^A-Z0-9]{0,4}" + VALUE);

    static final Detector DOCUMENT = Form.of(RESIDENCE_CARD, Form.after(DOCUMENT_WORDS) + VALUE);

    private static final String BORN =
            "(?<![A-Z])(?:BORN|D\\.? ?O\\.? ?B|DATE OF BIRTH|BIRTH ?DA(?:TE|Y)|生年月日|誕生日|出生(?:日期|年月日)?|생년월일|생일)"
                    + "(?: ON| IN| THE)?[^A-Z0-9]{0,8}";
    private static final String DAY = "[0-9]{1,4} ?[-/.年년] ?[0-9]{1,2} ?[-/.月월] ?[0-9]{1,4}"
            + "|[0-9]{1,2}(?:ST|ND|RD|TH)?(?: OF)?[ -]" + Form.MONTH + "[A-Z]{0,6}\\.?,?[ -][0-9]{2,4}"
            + "|" + Form.MONTH + "[A-Z]{0,6}\\.? [0-9]{1,2}(?:ST|ND|RD|TH)?,? [0-9]{2,4}"
            + "|[12][0-9]{7}|[12][0-9]{3}";
    private static final String ERA =
            "(?:明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR])\\.? ?[0-9元]{1,2} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2}";

    static final Detector BIRTH_DATE = Form.of(
            BORN + "(" + ERA + "|" + DAY + ")(?![0-9])",
            "((?:" + ERA + "|[0-9]{4}年 ?[0-9]{1,2}月 ?[0-9]{1,2})日? ?)(?:生|出生)",
            "([0-9]{4}년 ?[0-9]{1,2}월 ?[0-9]{1,2}일) ?(?:생|출생)");

    private Documents() {}
}
