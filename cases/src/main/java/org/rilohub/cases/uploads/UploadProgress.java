package org.rilohub.cases.uploads;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Party;

/**
 * How far an upload has come.
 *
 * @param fileDigest {@code sha-256:} and hexadecimal, over the file as sent
 * @param reason why it was rejected: a {@code SheetFault}, or {@code ROWS_REJECTED}
 * @param reasonRow the row of a fault, 0 if it is about the whole file
 * @param checkedThrough last row that was checked
 * @param importedThrough last row that was imported or refused
 * @param reports found so far
 * @param flagged of them, accepted but to be looked at
 * @param rejected of them, by the check or by what the hub remembers
 * @param imported of them, held until all are; visible once the state is IMPORTED
 */
public record UploadProgress(
        UUID uploadId,
        Party owner,
        String sentBy,
        String fileDigest,
        SheetFormat format,
        UploadPolicy policy,
        UploadState state,
        Optional<String> reason,
        int reasonRow,
        int checkedThrough,
        int importedThrough,
        int reports,
        int flagged,
        int rejected,
        int imported,
        Instant receivedAt,
        Optional<Instant> finishedAt) {}
