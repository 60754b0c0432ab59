package org.rilohub.gateway;

/** Everything an operator can set, by environment variable or in the file: the same names in both. */
public enum Setting {
    HUB_VAR("var", "Folder for everything the hub keeps on this machine: embedded database, queues, development keys."),
    HUB_BIND("127.0.0.1", "Address the doors listen on. Loopback until you say otherwise."),
    HUB_PORT("8443", "Port of the partners' door: REST under /v1, SOAP under /soap; mutual TLS."),
    HUB_STAFF_PORT("8444", "Port of the staff's door: /v1/tasks, health and metrics; TLS."),
    HUB_DATABASE_URL("", "JDBC URL of your PostgreSQL 15 or newer. Empty: an embedded PostgreSQL under HUB_VAR."),
    HUB_DATABASE_USER("", "User of your database; it owns its schema."),
    HUB_DATABASE_PASSWORD_FILE("", "File that holds that user's password."),
    HUB_BROKER_URL("", "URL of your Artemis. Empty: an embedded broker inside the hub's own process."),
    HUB_BROKER_USER("", "User at your broker."),
    HUB_BROKER_PASSWORD_FILE("", "File that holds that user's password."),
    HUB_KEYS(
            "",
            "PKCS#12 with the hub's keys (aliases tls, sign-p256, sign-ed25519, enc-p256). Empty: a development PKI."),
    HUB_MASTER_KEY("", "PKCS#12 with the master key for content at rest (alias master). Empty: the development one."),
    HUB_KEYS_PASSWORD_FILE("", "File that holds the password of both key stores."),
    HUB_TRUST("", "PEM file with the certification authorities of your partners' TLS certificates."),
    HUB_STAFF_TRUST(
            "",
            "PEM file with the authorities of the certificates with which legal staff approve frameworks. "
                    + "Empty: nobody can approve, but for the people of a development PKI."),
    HUB_STAFF_OF(
            "customs:JP,rilo:AP",
            "Organisations whose people sign in at the staff's door, by comma; everybody else decides in a system of its own."),
    HUB_PARTNERS("", "Folder of partner files (docs/partner-file.md). Empty: HUB_VAR/partners."),
    HUB_JP_BROKER_URL("", "URL of Japan Customs' broker; stands before the one in its partner file."),
    HUB_ISSUER_URL(
            "", "OpenID Connect issuer, such as a Keycloak realm. Empty: an embedded one, for demonstration only."),
    HUB_ISSUER_PORT("9443", "Port of the embedded issuer; always on loopback."),
    HUB_ISSUER_TRUST("", "PEM file with the authority of the issuer's TLS certificate. Empty: as HUB_TRUST."),
    HUB_DELIVERY_ATTEMPTS("10", "How often a delivery is tried, with growing delay, before it is parked.");

    private final String fallback;
    private final String meaning;

    Setting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** What holds where nobody says anything. */
    public String fallback() {
        return fallback;
    }

    /** One sentence for people. */
    public String meaning() {
        return meaning;
    }
}
