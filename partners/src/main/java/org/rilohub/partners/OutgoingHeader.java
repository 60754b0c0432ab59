package org.rilohub.partners;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Minimised;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Sentences;
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
                in.proceedingsReference(),
                Optional.empty(),
                Obligation.earliestDeletion(message.answer().obligations()).or(in::retainUntil),
                Optional.of(contentDigest));
    }

    /** When the dispatch was made, which a UUIDv7 says (RFC 9562, section 5.7). */
    private static Optional<Instant> createdAt(UUID dispatchId) {
        return dispatchId.version() == 7
                ? Optional.of(Instant.ofEpochMilli(dispatchId.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }

    private static HandlingInstructions handling(HandlingInstructions in, Answer answer) {
        var travelling =
                answer.obligations().stream().filter(Obligation::travels).toList();
        return new HandlingInstructions(
                in.codes(),
                in.tlp(),
                in.classification(),
                in.caveatText(),
                in.noDomesticAgencies(),
                travelling,
                text(travelling));
    }

    /** One obligation a line: in English, then in Japanese. */
    private static Optional<String> text(List<String> obligations) {
        var text = Stream.of(Locale.ENGLISH, Locale.JAPANESE)
                .flatMap(reader -> obligations.stream().map(one -> Sentences.ofObligation(one, reader)))
                .collect(Collectors.joining("\n"));
        return Optional.of(text).filter(said -> !said.isEmpty());
    }
}
