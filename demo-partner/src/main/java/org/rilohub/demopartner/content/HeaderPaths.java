package org.rilohub.demopartner.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a dialect's header keeps its facts. */
record HeaderPaths(
        String messageId,
        String refToMessageId,
        String createdAt,
        String to,
        String provider,
        String agreementRef,
        String lane) {
    private static final HeaderPaths COMMON_XML = new HeaderPaths(
            "ExchangeHeader/MessageID",
            "ExchangeHeader/RefToMessageID",
            "ExchangeHeader/CreatedDateTime",
            "ExchangeHeader/To/PartyID",
            "ExchangeHeader/ProviderPartyID",
            "ExchangeHeader/AgreementRef",
            "ExchangeHeader/LaneCode");
    private static final HeaderPaths COMMON_JSON = new HeaderPaths(
            "header/messageId",
            "header/refToMessageId",
            "header/createdAt",
            "header/to/partyId",
            "header/provider",
            "header/agreementRef",
            "header/lane");
    private static final HeaderPaths JPCIS_STYLE = new HeaderPaths(
            "電文ヘッダ/電文番号", "電文ヘッダ/関連電文番号", "電文ヘッダ/作成日時", "電文ヘッダ/宛先/国コード", "電文ヘッダ/提供機関", "電文ヘッダ/提供根拠", "電文ヘッダ/経路");
    /** It has neither lane nor agreement: it is the CEN's alone. */
    private static final HeaderPaths CEN_STYLE = new HeaderPaths(
            "Notice/NoticeID",
            "Notice/AnswersID",
            "Notice/Issued",
            "Notice/Audience/Party",
            "Notice/Provider",
            "Notice/AgreementRef",
            "Notice/Lane");

    static HeaderPaths of(Dialect dialect) {
        return switch (dialect) {
            case COMMON_XML -> COMMON_XML;
            case COMMON_JSON -> COMMON_JSON;
            case JPCIS_STYLE -> JPCIS_STYLE;
            case CEN_STYLE -> CEN_STYLE;
        };
    }

    HeaderFacts read(Content content, Dialect dialect) throws MalformedContentException {
        return new HeaderFacts(
                required(content, messageId),
                first(content, refToMessageId),
                created(content, dialect),
                content.at(to).stream().map(dialect::party).toList(),
                first(content, provider).map(dialect::party),
                first(content, agreementRef),
                dialect.lane(first(content, lane)));
    }

    private Instant created(Content content, Dialect dialect) throws MalformedContentException {
        try {
            return dialect.instant(required(content, createdAt));
        } catch (DateTimeException e) {
            throw new MalformedContentException(createdAt + " is not an instant", e);
        }
    }

    private static String required(Content content, String path) throws MalformedContentException {
        return first(content, path).orElseThrow(() -> new MalformedContentException(path + " is missing"));
    }

    private static Optional<String> first(Content content, String path) {
        return content.at(path).stream().findFirst();
    }
}
