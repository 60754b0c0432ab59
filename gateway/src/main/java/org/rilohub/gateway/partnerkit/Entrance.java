package org.rilohub.gateway.partnerkit;

/** How messages reach the system under test, and the one dialect that goes through there (interface guide, chapter 5). */
enum Entrance {
    /** The hub posts {@code application/jose} to it. */
    REST("common-json"),
    /** The hub calls its SOAP operations. */
    SOAP("common-xml"),
    /** It fetches from the hub. */
    INBOX("common-json");

    private final String dialect;

    Entrance(String dialect) {
        this.dialect = dialect;
    }

    String dialect() {
        return dialect;
    }

    /** Whether the hub calls it, so that the kit can call it as well. */
    boolean isCalled() {
        return this != INBOX;
    }
}
