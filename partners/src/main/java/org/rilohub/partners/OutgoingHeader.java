package org.rilohub.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Minimised;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Recipient;

/**
 * The header a receiver sees (interface guide, chapter 3). Made of the dispatch alone, no clock: a dispatch translated
 * again, after a failed delivery, is the same octets.
 */
final class OutgoingHeader {
    private static final Party HUB = Party.of("hub:AP");

    private OutgoingHeader() {}

    /** @param version of the message that the receiver is sent */
    static ExchangeHeader of(Minimised message, int version, String contentDigest) {
        var dispatch = message.dispatch();
        var in = dispatch.content().header();
        return new ExchangeHeader(
                dispatch.dispatchId(),
                Optional.of(in.messageId()),
                in.conversationId().or(() -> Optional.of(in.messageId())),
                createdAt(dispatch.dispatchId()).orElse(in.createdAt()),
                new PartyInRole(dispatch.provider(), PartyRole.PROVIDER),
                List.of(new Recipient(dispatch.receiver(), PartyRole.RECIPIENT, Optional.empty(), Optional.empty())),
                Optional.of(dispatch.provider()),
                Optional.of(HUB),
                message.answer().framework().map(Answer.Basis::framework),
                dispatch.lane(),
                in.messageType(),
                version,
                in.businessService(),
                in.copyIndicator(),
                in.possibleDuplicate(),
                in.priority(),
                handling(in.handling(), message.answer()),
                in.purposeCode(),
                in.proceedings(),
                Optional.empty(),
                in.retainUntil(),
                Optional.of(contentDigest));
    }

    /** When the dispatch was made, which a UUIDv7 says (RFC 9562, section 5.7). */
    private static Optional<Instant> createdAt(UUID dispatchId) {
        return dispatchId.version() == 7
                ? Optional.of(Instant.ofEpochMilli(dispatchId.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }

    private static HandlingInstructions handling(HandlingInstructions in, Answer answer) {
        return new HandlingInstructions(
                in.codes(), in.tlp(), in.classification(), caveat(in, answer), in.noDomesticAgencies());
    }

    /** What the provider says, then what the basis obliges the receiver to. */
    private static Optional<String> caveat(HandlingInstructions in, Answer answer) {
        var obligations = answer.obligations().isEmpty()
                ? Stream.<String>empty()
                : Stream.of("Obligations: " + String.join(", ", answer.obligations()) + ".");
        var text = Stream.concat(in.caveatText().stream(), obligations).collect(Collectors.joining("\n"));
        return Optional.of(text).filter(said -> !said.isEmpty());
    }
}
