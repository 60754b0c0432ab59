package org.rilohub.cases.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;
import org.rilohub.security.Digests;

/** Files and requests for tests. */
final class Filled {
    static final Party JAPAN = Party.customs("JP");
    static final Party KOREA = Party.customs("KR");
    static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private static final String HEADING =
            "tobacco-simplified-1,nationalReference,seizureDate,seizureLocation,goods.type,goods.quantity.value,goods.quantity.unit,synthetic\n";

    private Filled() {}

    /** Rows from 2 on: bad ones have a unit that tobacco is never counted in. */
    static byte[] rows(String prefix, int count, IntPredicate bad) {
        var text = new StringBuilder(HEADING);
        for (int i = 0; i < count; i++) {
            text.append(",JP-").append(prefix).append('-').append(i).append(",2026-11-01,JPNRT,OTHER,12.5,");
            text.append(bad.test(i) ? "BQL" : "KGM").append(",true\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    static UploadRequest request(UUID id, UploadPolicy policy) {
        return request(id, policy, SheetFormat.CSV, Optional.empty());
    }

    /** The same request, about this file. */
    static UploadRequest about(byte[] file, UploadRequest request) {
        return new UploadRequest(
                request.header(),
                request.format(),
                request.template(),
                request.policy(),
                Digests.of(file),
                request.sentBy());
    }

    static UploadRequest request(UUID id, UploadPolicy policy, SheetFormat format, Optional<String> template) {
        return new UploadRequest(header(id, Lane.CEN), format, template, policy, Digests.of(new byte[0]), "subject-1");
    }

    static UploadRequest request(UUID id, UploadPolicy policy, Lane lane) {
        return new UploadRequest(
                header(id, lane), SheetFormat.CSV, Optional.empty(), policy, Digests.of(new byte[0]), "subject-1");
    }

    private static ExchangeHeader header(UUID id, Lane lane) {
        return new ExchangeHeader(
                id,
                Optional.empty(),
                Optional.empty(),
                AT,
                new PartyInRole(JAPAN, PartyRole.PROVIDER),
                List.of(new Recipient(Party.of("rilo:AP"), PartyRole.RECIPIENT, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lane,
                MessageType.SeizureReport,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new HandlingInstructions(
                        new TreeSet<>(List.of(HandlingCode.H0)),
                        Tlp.AMBER,
                        Classification.NONE,
                        Optional.empty(),
                        Optional.empty()),
                Purpose.CUSTOMS_LAW_APPLICATION,
                Proceedings.NONE,
                Optional.empty(),
                Optional.of(SourceKind.OWN_CONTROL),
                Optional.empty(),
                Optional.empty());
    }
}
