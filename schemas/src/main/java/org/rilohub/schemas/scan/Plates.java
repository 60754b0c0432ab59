package org.rilohub.schemas.scan;

/** Plates of vehicles: Japan's and Korea's by their form, others by two dashes or by the words before them. */
final class Plates {
    /** The offices of Japan that name plates; the form with four digits together needs one of them. */
    private static final String OFFICES = "札幌|函館|旭川|室蘭|苫小牧|釧路|知床|帯広|北見|青森|八戸|弘前|岩手|盛岡|平泉|秋田|宮城|仙台|山形|庄内|福島|会津|郡山|白河|いわき"
            + "|水戸|土浦|つくば|宇都宮|那須|とちぎ|群馬|前橋|高崎|大宮|川口|所沢|川越|熊谷|春日部|越谷|千葉|成田|習志野|市川|船橋|袖ケ浦|市原|野田|柏|松戸"
            + "|品川|世田谷|練馬|杉並|板橋|足立|江東|葛飾|八王子|多摩|横浜|川崎|湘南|相模|山梨|富士山|新潟|長岡|上越|長野|松本|諏訪|富山|石川|金沢|福井"
            + "|岐阜|飛騨|静岡|浜松|沼津|伊豆|名古屋|豊橋|三河|岡崎|豊田|尾張小牧|一宮|春日井|三重|鈴鹿|四日市|伊勢志摩|滋賀|京都|大阪|なにわ|和泉|堺"
            + "|神戸|姫路|奈良|飛鳥|和歌山|鳥取|島根|出雲|岡山|倉敷|広島|福山|山口|下関|徳島|香川|高松|愛媛|高知|福岡|北九州|久留米|筑豊|佐賀|長崎|佐世保"
            + "|熊本|大分|宮崎|鹿児島|奄美|沖縄";

    private static final String CLASS_AND_KANA = " ?[0-9]{1,2}[0-9A-Z]{0,2} ?[\\p{IsHiragana}EHKMTYB] ?";
    private static final String OTHER_NAMES = "[\\p{IsHan}\\p{IsHiragana}]{1,4}";

    private static final String OF_JAPAN =
            "(?:" + OFFICES + ")" + CLASS_AND_KANA + "[0-9.]{1,4}(?:-[0-9]{2})?(?![0-9])";
    private static final String OF_JAPAN_DASHED = OTHER_NAMES
            + " ?[0-9]{2}[0-9A-Z]? ?\\p{IsHiragana} ?(?:[0-9]{2}|\\.[0-9]|\\.\\.)-?[0-9.][0-9](?<=[.-][0-9.]{2})(?![0-9])";
    private static final String OF_KOREA =
            "(?<![0-9])[0-9]{2,3} ?[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주허하호배바사아자] ?[0-9]{4}(?![0-9])";

    private static final String DASHED = Form.START + "[A-Z]{2}-[0-9]{2,3}-[A-Z]{1,2}" + Form.END;
    private static final String DASHED_TWICE =
            Form.START + "[0-9]{1,2}-(?!" + Form.MONTH + ")[A-Z]{2,3}-[0-9]{1,2}" + Form.END;

    private static final String VEHICLE =
            "(?<![A-Z])(?:VAN|CAR|TRUCK|LORRY|TRAILER|VEHICLE|MOTORCYCLE|TRACTOR|TAXI|PLATES?|REGISTERED(?: AS)?|REG"
                    + "|車両|自動車|トラック|乗用車|ナンバー|车牌|牌照|차량)(?![A-Z])[^0-9A-Z]{0,8}(?:[A-Z]{2,12} ){0,2}";
    /** Germany's, Britain's, and the short forms of many others. */
    private static final String SHORT =
            "((?!RO-RO)[A-Z]{1,3}-[A-Z]{1,2} ?[0-9]{1,4}|[A-Z]{2}[0-9]{2} ?[A-Z]{3}|[A-Z]{2} ?[0-9]{3,4} ?[A-Z]{2}|[0-9]{1,2}-?[A-Z]{2,3}-?[0-9]{2,4})"
                    + Form.END;

    private static final String NAMED =
            "(?:LICEN[CS]E PLATE|(?:VEHICLE|CAR|TRUCK) REGISTRATION|REGISTRATION (?:PLATE|NUMBER|NO|MARK)"
                    + "|REGISTRATION|NUMBER PLATE|PLATE (?:NUMBER|NO)|ナンバー(?:プレート)?|車番|車両番号|登録番号|车牌号?|牌照号?|차량번호)"
                    + "(?:[^A-Z0-9]{0,2}(?:NUMBER|NO|番号))?[^A-Z0-9]{1,8}(?![12][0-9]{3}-[0-9]{2}-)" + Form.NO_COUNT
                    + "((?=[A-Z -]{0,6}[0-9])[A-Z0-9](?:[ -]?[A-Z0-9]){3,9})" + Form.END;

    static final Detector DETECTOR = Form.of(OF_JAPAN, OF_JAPAN_DASHED, OF_KOREA, VEHICLE + SHORT, NAMED)
            .or(Form.asWritten(DASHED, DASHED_TWICE));

    private Plates() {}
}
