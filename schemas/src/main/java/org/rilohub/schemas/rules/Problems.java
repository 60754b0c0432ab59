package org.rilohub.schemas.rules;

/** Names of {@code urn:rilohub:problem:} that rules answer with. */
final class Problems {
    static final String SCHEMA_INVALID = "schema-invalid";
    static final String CODE_UNKNOWN = "code-unknown";
    static final String RULE_VIOLATED = "rule-violated";
    static final String NOMINAL = "nominal-data-in-cen-lane";
    static final String DUPLICATE = "duplicate";

    private Problems() {}
}
