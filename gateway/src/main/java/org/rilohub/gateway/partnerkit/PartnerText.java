package org.rilohub.gateway.partnerkit;

import java.net.URI;

/** The partner file of the system under test, as {@code docs/partner-file.md} describes it. */
final class PartnerText {
    private PartnerText() {}

    static String of(Terms terms) {
        var party = terms.party().organisation();
        return """
                party: %s
                name: {en: "%s, under test", ja: "%s(試験中)"}
                dialect: %s
                messageVersion: 1
                lanes: [CMAA, CEN]
                delivery: %s
                certificates:
                  tls: ["../keys/partner-tls.pem"]
                  signing: ["../keys/partner-sign-p256.pem", "../keys/partner-sign-ed25519.pem"]
                  encryption: "../keys/partner-enc-p256.pem"
                algorithms: {accepted: [ES256, EdDSA], sealsWith: ES256}
                rsaOaep: false
                clockSkew: PT2M
                maxAge: PT5M
                maxBytes: 10485760
                """.formatted(party, party, party, terms.entrance().dialect(), delivery(terms));
    }

    private static String delivery(Terms terms) {
        var endpoint = terms.endpoint().map(URI::toString).orElse("");
        return switch (terms.entrance()) {
            case REST -> "{rest: {endpoint: \"" + endpoint + "\"}}";
            case SOAP -> "{soap: {endpoint: \"" + endpoint + "\"}}";
            case INBOX -> "{inbox: {}}";
        };
    }
}
