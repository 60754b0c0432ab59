package org.rilohub.gateway.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.rilohub.schemas.Trees;
import org.rilohub.security.Digests;
import tools.jackson.databind.json.JsonMapper;

/** What an administration says of a file before it signs: which file, by its digest, and the header of every report in it. */
final class Statement {
    private static final Party OFFICE = Party.of("rilo:AP");

    private Statement() {}

    /** @param template null: the file alone says it */
    static String of(UUID id, Party sender, Path file, @Nullable String template, String policy, Instant now)
            throws IOException {
        var tree = new TreeMap<String, Object>();
        tree.put("header", Trees.of(header(id, sender, now.truncatedTo(ChronoUnit.MILLIS))));
        tree.put("policy", policy);
        tree.put("fileDigest", digest(file));
        if (template != null) {
            tree.put("template", template);
        }
        return JsonMapper.shared().writeValueAsString(tree);
    }

    private static String digest(Path file) throws IOException {
        try (var octets = Files.newInputStream(file)) {
            return Digests.of(octets);
        }
    }

    /** To all of CEN by way of the RILO office; own findings, with the handling that such reports have by default. */
    private static ExchangeHeader header(UUID id, Party sender, Instant now) {
        return new ExchangeHeader(
                id,
                Optional.empty(),
                Optional.empty(),
                now,
                new PartyInRole(sender, PartyRole.PROVIDER),
                List.of(new Recipient(OFFICE, PartyRole.RECIPIENT, Optional.of(Lane.CEN), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lane.CEN,
                MessageType.SeizureReport,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                handling(),
                Purpose.CUSTOMS_LAW_APPLICATION,
                Proceedings.NONE,
                Optional.empty(),
                Optional.of(SourceKind.OWN_CONTROL),
                Optional.empty(),
                Optional.empty());
    }

    private static HandlingInstructions handling() {
        return new HandlingInstructions(
                new TreeSet<>(List.of(HandlingCode.H0)),
                Tlp.AMBER,
                Classification.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
