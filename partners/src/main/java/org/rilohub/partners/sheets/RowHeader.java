package org.rilohub.partners.sheets;

import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.ExchangeHeader;

/**
 * The header of one report of an upload: the upload's own but for the id. The reports of a file have no more in common than
 * others, so that they are no conversation unless the sender says so.
 */
final class RowHeader {
    private RowHeader() {}

    static ExchangeHeader of(ExchangeHeader upload, UUID messageId) {
        return new ExchangeHeader(
                messageId,
                Optional.empty(),
                upload.conversationId(),
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
                upload.proceedingsReference(),
                upload.sourceKind(),
                upload.retainUntil(),
                upload.contentDigest());
    }
}
