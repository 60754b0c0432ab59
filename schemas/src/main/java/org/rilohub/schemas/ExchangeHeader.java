package org.rilohub.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Who tells whom, why, under what, and how the receiver must handle it (interface guide, chapter 3). */
public record ExchangeHeader(
        // UUIDv7, given by the sender; the same in every retry.
        @Field(element = "MessageID") UUID messageId,
        @Field(element = "RefToMessageID") Optional<UUID> refToMessageId,
        @Field(element = "ConversationID") Optional<UUID> conversationId,
        @Field(element = "CreatedDateTime") Instant createdAt,
        @Field(element = "From") PartyInRole from,
        @Field(element = "To", least = 1) List<Recipient> to,
        // Whose information it is; written by the hub.
        @Field(element = "ProviderPartyID") Optional<Party> provider,
        // Through whom it came; written by the hub.
        @Field(element = "ViaPartyID") Optional<Party> via,
        // The framework the dispatch rests on; written and signed by the hub.
        @Field(element = "AgreementRef", pattern = Tokens.FRAMEWORK)
        Optional<String> agreementRef,

        @Field(element = "LaneCode") Lane lane,
        @Field(element = "MessageTypeCode") MessageType messageType,
        @Field(element = "MessageVersionID") int messageVersion,

        @Field(element = "BusinessServiceName", pattern = Tokens.CODE)
        Optional<String> businessService,

        @Field(element = "CopyIndicatorCode", codes = "copy-indicator")
        Optional<String> copyIndicator,

        @Field(element = "PossibleDuplicateIndicator") Optional<Boolean> possibleDuplicate,
        @Field(element = "PriorityCode", codes = "priority") Optional<String> priority,
        @Field(element = "Handling") HandlingInstructions handling,
        @Field(element = "PurposeCode") Purpose purposeCode,
        @Field(element = "ProceedingsCode") Proceedings proceedings,
        // Those of a consent, by which a message for a court is known to be within it.
        @Field(element = "ProceedingsReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        Optional<String> proceedingsReference,

        // Drives the decision and never leaves the hub.
        @Field(element = "SourceKindCode", is = DataClass.SOURCE_REVEALING)
        Optional<SourceKind> sourceKind,

        @Field(element = "RetainUntilDate") Optional<LocalDate> retainUntil,
        // {@code sha-256:} and hexadecimal, over the canonical form of the report; written by the hub.
        @Field(element = "ContentDigestText") Optional<String> contentDigest) {
    public ExchangeHeader {
        to = List.copyOf(to);
    }

    /** The same from another. */
    public ExchangeHeader toldBy(Party provider) {
        var tree = new TreeMap<>(Trees.of(this));
        tree.put("from", Trees.of(new PartyInRole(provider, from.role())));
        return Trees.read(ExchangeHeader.class, tree);
    }
}
