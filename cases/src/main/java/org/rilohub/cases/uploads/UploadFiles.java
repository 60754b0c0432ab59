package org.rilohub.cases.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.sheets.SheetFault;
import org.rilohub.partners.sheets.SheetSource;
import org.rilohub.partners.sheets.UnfitSheetException;
import org.rilohub.security.Digests;
import org.rilohub.security.Vault.ContentKey;

/** Files at rest: encrypted in parts, one of which is in memory at a time. */
final class UploadFiles {
    private static final int PART = 1 << 20;

    private final Database database;

    /** What was stored. */
    record Stored(String digest, long bytes) {}

    /** Where the parts of a file go. */
    @FunctionalInterface
    private interface Place<X extends Exception> {
        void put(int number, byte[] part) throws X;
    }

    UploadFiles(Database database) {
        this.database = database;
    }

    /** Stores the whole stream, each part bound to its upload and place. */
    Stored store(Connection tx, UUID uploadId, ContentKey key, InputStream file, long most)
            throws SQLException, IOException {
        return read(
                file,
                most,
                (number, part) -> Sql.of(
                                "insert into upload_part (upload_id, number, sealed) values (?, ?, ?)",
                                uploadId,
                                number,
                                key.encrypt(part, context(uploadId, number)))
                        .update(tx));
    }

    /** Of a file that is not stored. */
    static String digest(InputStream file, long most) throws IOException {
        return read(file, most, (number, part) -> {}).digest();
    }

    private static <X extends Exception> Stored read(InputStream file, long most, Place<X> place)
            throws X, IOException {
        var digest = Digests.begun();
        long bytes = 0;
        int number = 0;
        for (var part = file.readNBytes(PART); part.length > 0; part = file.readNBytes(PART)) {
            digest.update(part);
            bytes += part.length;
            refuseLarge(bytes, most);
            place.put(number, part);
            number++;
        }
        return new Stored(Digests.end(digest), bytes);
    }

    private static void refuseLarge(long bytes, long most) {
        if (bytes > most) {
            throw new UnfitSheetException(SheetFault.TOO_LARGE, 0);
        }
    }

    private static String context(UUID uploadId, int number) {
        return "upload:" + uploadId + ":" + number;
    }

    /** The file, readable again and again from its beginning. */
    SheetSource source(UUID uploadId, ContentKey key) {
        return () -> new Parts(uploadId, key);
    }

    /** One part after another, each fetched when the one before is used up. */
    private final class Parts extends InputStream {
        private final UUID uploadId;
        private final ContentKey key;
        private byte[] part = {};
        private int at;
        private int number;

        Parts(UUID uploadId, ContentKey key) {
            this.uploadId = uploadId;
            this.key = key;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == part.length && !fetched()) {
                return -1;
            }
            int some = Math.min(length, part.length - at);
            System.arraycopy(part, at, buffer, offset, some);
            at += some;
            return some;
        }

        private boolean fetched() {
            var sealed = database.transaction(
                    tx -> Sql.of("select sealed from upload_part where upload_id = ? and number = ?", uploadId, number)
                            .first(tx, row -> row.getBytes("sealed")));
            sealed.ifPresent(found -> {
                part = key.decrypt(found, context(uploadId, number));
                at = 0;
                number++;
            });
            return sealed.isPresent();
        }
    }
}
