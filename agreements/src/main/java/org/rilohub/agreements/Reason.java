package org.rilohub.agreements;

import java.util.Locale;

/**
 * Every reason a clause can give. The ledger holds the code; {@link Sentences} has its sentence in English and Japanese,
 * with the finding's parameters in the order named here.
 */
public enum Reason {
    // Nothing to object to
    /** What no question can know counts as satisfied, in a question about no dispatch. */
    ASSUMED,
    SETTLED_BY_FRAMEWORK,
    SETTLED_BY_PROVIDER,
    SETTLED_BY_PARTNER_FILES,
    /** Document, date and source of the undertaking. */
    UNDERTAKING_ON_FILE,
    RECEIVER_NOT_KNOWN,
    /** The lane. */
    RECEIVER_IN_LANE,
    BOTH_IN_OPERATION,
    /** The framework. */
    BASIS_CHOSEN,
    /** The framework, the day on which it was begun, and the last day in force. */
    STARTED_BEFORE_THE_END,
    /** The categories. */
    COMMODITY_COVERED,
    /** It speaks of no goods, but of what was exchanged before. The message type. */
    GOODS_NOT_NAMED,
    /** The message type. */
    MESSAGE_COVERED,
    /** The purpose. */
    PURPOSE_AGREED,
    NOT_FOR_COURT,
    /** Who consented. */
    COURT_USE_CONSENTED,
    /** The task in which people of the provider let it go, and the problem they answered. */
    RULED,
    NOT_NOMINAL,
    /** Document, date and source of the undertaking. */
    NOMINAL_UNDER_UNDERTAKING,
    NOMINAL_STRIPPED,
    /** The handling codes. */
    HANDLING_ACCEPTED,
    NO_ONWARD,
    NO_FOREIGN_ORIGIN,
    NO_CONDITIONS,
    /** The provider. */
    CONDITIONS_TRAVEL,
    /** The originators. */
    RETURNS_TO_ORIGINATOR,
    /** The originators. */
    ORIGINATOR_CONSENTED,
    /** The classification. */
    CLASSIFICATION_ACCEPTED,
    /** The TLP label. */
    AUDIENCE_ACCEPTED,
    PROTECTED_AS_BY_PROVIDER,
    PROTECTED_AS_BY_RECEIVER,
    DOMESTIC_AGENCIES_ALLOWED,
    DOMESTIC_AGENCIES_OBJECTED,
    DOMESTIC_AGENCIES_EXCLUDED,
    DISCLOSURE_BY_LAW,
    MEMBER_STATE_DUTIES,
    /** The last day. */
    KEPT_UNTIL,
    NOT_SOLE_GROUND,
    /** The originators. */
    ORIGIN_TERMS_KEPT,
    NOT_FROM_JAPAN,
    FOREIGN_CUSTOMS_AUTHORITY,
    SOURCE_KIND_STAYS,
    SOURCE_STAYS,
    COMMERCIAL_WITHHELD,
    COMMERCIAL_UNAFFECTED,
    DETECTION_GENERALISED,
    DETECTION_ABSENT,
    NO_REVIEW_FORESEEN,
    /** The territories it does not extend to. */
    TERRITORY_LIMITED,

    // A person must decide
    BASIS_AMBIGUOUS,
    BASIS_NEEDS_HUMAN,
    /** The last day of the assurance. */
    RECIPROCITY_LAPSED,
    OPERATION_MEMBERS_NOT_KNOWN,
    NOMINAL_NEEDS_HUMAN,
    /** The categories under review. */
    SERIOUS_HARM_REVIEW,
    CRIMINAL_USE_NEEDS_CONSENT,
    /** Who consented for others. */
    CONSENT_FOR_OTHER_PROCEEDINGS,
    /** The originators whose conditions have to be kept. */
    CONDITIONS_NEED_HUMAN,
    COURT_USE_NEEDS_ORIGINATOR,
    HANDLING_NEEDS_HUMAN,
    /** The kind of source. */
    SOURCE_NEEDS_HUMAN,
    /** Originators without consent. */
    ORIGINATOR_CONSENT_NEEDED,
    ORIGINATOR_NOT_NAMED,
    /** The originator. */
    ORIGIN_TERMS_NEED_HUMAN,
    /** What is asked for. */
    REQUEST_NEEDS_HUMAN,

    // Refused
    /** The task in which people of the provider said no. */
    RULED_REFUSED,
    /** The two parties. */
    NO_LEGAL_BASIS,
    /** The two parties; not what the sender wrote. */
    NAMED_BASIS_UNKNOWN,
    /** The lane. */
    RECEIVER_NOT_IN_LANE,
    NOT_BOTH_IN_OPERATION,
    /** The frameworks, and the date. */
    AGREEMENT_NOT_IN_FORCE,
    /** The categories not covered. */
    COMMODITY_OUT_OF_SCOPE,
    /** The message type, and the request kind if any. */
    REQUEST_KIND_OUT_OF_SCOPE,
    /** The purpose. */
    PURPOSE_NOT_AGREED,
    CRIMINAL_USE_PROHIBITED,
    PERSONAL_DATA_GATE_CLOSED,
    MEANINGLESS_WITHOUT_NOMINAL,
    NOMINAL_DATA_IN_CEN_LANE,
    NOMINAL_DATA_IN_OPERATION_LANE,
    /** The originators who denied. */
    THIRD_PARTY_RULE,
    /** The originators whose framework says so. */
    ORIGIN_PROHIBITS_COURT,
    /** The last day. */
    RETENTION_EXPIRED,
    /** The classification and the lane. */
    CLASSIFICATION_TOO_HIGH,
    /** The TLP label and the lane. */
    TLP_AUDIENCE,

    // Why a framework was or was not the basis
    FIRST_IN_ORDER,
    LATER_IN_ORDER,
    NAMED_BY_SENDER,
    CHOSEN_BY_A_PERSON,
    NOT_THE_CHOSEN_ONE,
    NOT_THE_NAMED_ONE,
    NOT_YET_IN_FORCE,
    ENDED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code that is stored: {@code assumed}. */
    @Override
    public String toString() {
        return code;
    }
}
