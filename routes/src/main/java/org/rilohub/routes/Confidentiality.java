package org.rilohub.routes;

import java.util.stream.Stream;
import org.rilohub.partners.Canonical;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;
import org.rilohub.security.Door;
import org.rilohub.security.Received;

/** Outside the CEN lane everything is encrypted, nominal or not: encryption must not tell which. */
final class Confidentiality {
    private Confidentiality() {}

    static void check(Canonical message) {
        var header = message.submission().header();
        if (isOpen(message.verified().received()) && lanes(header).anyMatch(lane -> lane != Lane.CEN)) {
            throw new RefusedException(Refusal.of("signature-invalid", "NOT_ENCRYPTED", header.messageId()));
        }
    }

    /** Only a compact JWS, of three parts, can come in clear; a compact JWE has five. */
    private static boolean isOpen(Received received) {
        return (received.door() == Door.REST || received.door() == Door.INBOX) && dots(received.wire()) != 4;
    }

    private static int dots(byte[] wire) {
        int dots = 0;
        for (byte octet : wire) {
            dots += octet == '.' ? 1 : 0;
        }
        return dots;
    }

    private static Stream<Lane> lanes(ExchangeHeader header) {
        return Stream.concat(Stream.of(header.lane()), header.to().stream().flatMap(to -> to.lane().stream()));
    }
}
