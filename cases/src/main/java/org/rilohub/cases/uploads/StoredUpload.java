package org.rilohub.cases.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Party;

/**
 * An upload as its row says.
 *
 * @param wrappedKey and {@code header}: empty when its content was forgotten
 */
record StoredUpload(
        UploadProgress progress,
        String requestDigest,
        Optional<String> template,
        Octets wrappedKey,
        Octets header,
        int attempts) {
    static StoredUpload of(ResultSet row) throws SQLException {
        return new StoredUpload(
                progress(row),
                row.getString("request_digest"),
                Sql.text(row, "template"),
                octets(row, "wrapped_key"),
                octets(row, "header"),
                row.getInt("attempts"));
    }

    private static Octets octets(ResultSet row, String column) throws SQLException {
        return new Octets(Optional.ofNullable(row.getBytes(column)).orElse(new byte[0]));
    }

    private static UploadProgress progress(ResultSet row) throws SQLException {
        return new UploadProgress(
                row.getObject("upload_id", UUID.class),
                Party.of(row.getString("owner")),
                row.getString("sent_by"),
                row.getString("file_digest"),
                SheetFormat.valueOf(row.getString("format")),
                UploadPolicy.valueOf(row.getString("policy")),
                UploadState.valueOf(row.getString("state")),
                Sql.text(row, "reason"),
                row.getInt("reason_row"),
                row.getInt("checked_through"),
                row.getInt("imported_through"),
                row.getInt("reports"),
                row.getInt("flagged"),
                row.getInt("rejected"),
                row.getInt("imported"),
                Sql.instant(row, "received_at"),
                row.getObject("finished_at") == null ? Optional.empty() : Optional.of(Sql.instant(row, "finished_at")));
    }

    UUID id() {
        return progress.uploadId();
    }
}
