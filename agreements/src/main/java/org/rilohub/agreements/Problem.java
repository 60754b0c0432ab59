package org.rilohub.agreements;

import java.util.Locale;

/** What stands in the way of a message, as {@code urn:rilohub:problem:<name>} names it to the sender. */
public enum Problem {
    NO_LEGAL_BASIS,
    AGREEMENT_NOT_IN_FORCE,
    COMMODITY_OUT_OF_SCOPE,
    REQUEST_KIND_OUT_OF_SCOPE,
    BASIS_AMBIGUOUS,
    PURPOSE_NOT_AGREED,
    CRIMINAL_USE_PROHIBITED,
    CRIMINAL_USE_NEEDS_CONSENT,
    PERSONAL_DATA_GATE_CLOSED,
    NOMINAL_NEEDS_HUMAN,
    BASIS_NEEDS_HUMAN,
    REQUEST_NEEDS_HUMAN,
    NOMINAL_DATA_IN_CEN_LANE,
    NOMINAL_DATA_IN_OPERATION_LANE,
    HANDLING_NEEDS_HUMAN,
    CONDITIONS_NEED_HUMAN,
    ORIGINATOR_CONSENT_NEEDED,
    THIRD_PARTY_RULE,
    CLASSIFICATION_TOO_HIGH,
    RETENTION_EXPIRED,
    TLP_AUDIENCE,
    REFUSED_BY_PROVIDER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The last part of the URN: {@code no-legal-basis}. */
    @Override
    public String toString() {
        return code;
    }
}
