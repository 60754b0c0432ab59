package org.rilohub.partners.sheets;

import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.ExchangeHeader;

/** The header of one report of an upload: the upload's own, whose message id becomes the conversation they all belong to. */
final class RowHeader {
    private RowHeader() {}

    static ExchangeHeader of(ExchangeHeader upload, UUID messageId) {
        return new ExchangeHeader(
                messageId,
                Optional.empty(),
                Optional.of(upload.conversationId().orElse(upload.messageId())),
                upload.createdAt(),
                upload.from(),
                upload.to(),
                upload.provider(),
                upload.via(),
                upload.agreementRef(),
                upload.lane(),
                upload.messageType(),
                upload.messageVersion(),
                upload.businessService(),
                upload.copyIndicator(),
                upload.possibleDuplicate(),
                upload.priority(),
                upload.handling(),
                upload.purposeCode(),
                upload.proceedings(),
                upload.sourceKind(),
                upload.retainUntil(),
                upload.contentDigest());
    }
}
