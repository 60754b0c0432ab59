package org.rilohub.routes;

import java.util.stream.Stream;
import org.rilohub.partners.Canonical;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;

/** Outside the CEN lane everything is encrypted, nominal or not: encryption must not tell which. */
final class Confidentiality {
    private Confidentiality() {}

    static void check(Canonical message) {
        var header = message.submission().header();
        if (!message.verified().encrypted() && lanes(header).anyMatch(lane -> lane != Lane.CEN)) {
            throw new RefusedException(Refusal.of("signature-invalid", "NOT_ENCRYPTED", header.messageId()));
        }
    }

    private static Stream<Lane> lanes(ExchangeHeader header) {
        return Stream.concat(Stream.of(header.lane()), header.to().stream().flatMap(to -> to.lane().stream()));
    }
}
