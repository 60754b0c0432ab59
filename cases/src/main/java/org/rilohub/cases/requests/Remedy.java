package org.rilohub.cases.requests;

/** What a sender can do, in one sentence each, in English and Japanese. */
final class Remedy {
    static final String OWN_NAME = "Ask in your own name, another administration. / 貴当局の名で、他の当局に要請してください。";
    static final String ADDRESS =
            "Send it to the other side of the request alone, in the CMAA lane. / 要請の相手当局のみに、CMAAレーンで送付してください。";
    static final String SAME =
            "Repeat the same sides and kind, in writing; for another request open a new one. / 同一の当事者及び種類で書面により送付し、別件は新規に要請してください。";
    static final String CONFIRM =
            "Wait for the written form, or acknowledge the request to go on without it. / 書面を待つか、受領確認を送って書面なしで進めてください。";
    static final String CONFIRMED = "It is there in writing already. / 既に書面で確認されています。";
    static final String QUESTION_OPEN = "A question is open; wait for its answer. / 照会中です。回答をお待ちください。";
    static final String NO_QUESTION = "No question is open. / 照会は行われていません。";
    static final String RECIPROCITY =
            "The requesting side did not say that it could not do the same; choose another ground. / 要請側は相互主義の留保をしていません。他の理由を選んでください。";
    static final String MISSING = "Name what is missing. / 不足している事項を示してください。";
    static final String QUESTIONS = "Ask your questions. / 照会事項を記載してください。";
    static final String CONDITIONS = "State the conditions. / 条件を示してください。";
    static final String COSTS = "Estimate the costs. / 見込まれる費用を示してください。";
    static final String CONSULT = "Propose conditions or a day: consultation is mandatory. / 条件又は期日を提案してください。協議は必須です。";
    static final String REASONS = "Give the reasons. / 理由を記載してください。";
    static final String GROUND = "Choose a ground the agreement has. / 協定にある理由を選んでください。";
    static final String URGENT =
            "Only an urgent request may be oral, and says why it is urgent. / 口頭の要請は緊急の場合に限られ、その理由が必要です。";
    static final String TAKEN = "It cannot have been taken down later than now. / 記録日時が未来です。";
    static final String PROCEDURE =
            "Say whether the special procedure was followed and, if not, why not. / 特別の手続に従ったか、従わなかった場合はその理由を示してください。";
    static final String WATCH = "The request does not ask for surveillance. / 監視の要請ではありません。";
    static final String ENDED =
            "The agreement has ended and does not let requests be completed. / 協定は終了しており、要請を完了できません。";
    static final String OFFICIAL = "Name an official your administration has designated. / 貴当局が指定した職員を示してください。";

    private Remedy() {}
}
