package org.rilohub.agreements;

/** What a question comes to; the strictest wins. In rising strictness. */
public enum Outcome {
    PERMITTED,
    REFERRED,
    REFUSED;

    static Outcome of(Verdict verdict) {
        return switch (verdict) {
            case MET -> PERMITTED;
            case ASKS -> REFERRED;
            case BREACHED -> REFUSED;
        };
    }
}
