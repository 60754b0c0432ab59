package org.rilohub.cases.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.ledger.Leaves;

/** What the ledger says of uploads: ids, digests, codes and counts. */
final class UploadLeaves {
    private final Leaves leaves;

    UploadLeaves(Leaves leaves) {
        this.leaves = leaves;
    }

    void received(Connection tx, UploadProgress upload, long bytes) throws SQLException {
        write(
                tx,
                "upload-received",
                upload,
                Map.of(
                        "fileDigest", upload.fileDigest(),
                        "format", upload.format().name(),
                        "policy", upload.policy().name(),
                        "sentBy", upload.sentBy(),
                        "bytes", bytes));
    }

    void checked(Connection tx, UploadProgress upload) throws SQLException {
        write(tx, "upload-checked", upload, counts(upload));
    }

    void imported(Connection tx, UploadProgress upload) throws SQLException {
        write(tx, "upload-imported", upload, counts(upload));
    }

    void rejected(Connection tx, UploadProgress upload, String reason) throws SQLException {
        var facts = new TreeMap<String, Object>(counts(upload));
        facts.put("reason", reason);
        write(tx, "upload-rejected", upload, facts);
    }

    void cancelled(Connection tx, UploadProgress upload, String subject) throws SQLException {
        write(tx, "upload-cancelled", upload, Map.of("by", subject));
    }

    private static Map<String, Object> counts(UploadProgress upload) {
        return Map.of(
                "reports", upload.reports(),
                "flagged", upload.flagged(),
                "rejected", upload.rejected(),
                "imported", upload.imported());
    }

    private void write(Connection tx, String kind, UploadProgress upload, Map<String, ?> facts) throws SQLException {
        var all = new TreeMap<String, Object>(facts);
        all.put("uploadId", upload.uploadId().toString());
        leaves.write(tx, kind, upload.owner(), all);
    }
}
