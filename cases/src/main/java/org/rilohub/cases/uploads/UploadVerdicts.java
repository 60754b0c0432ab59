package org.rilohub.cases.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.sheets.RowVerdict;
import org.rilohub.security.Vault.ContentKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Verdicts at rest, sealed by the chunk; those that are OK are left out. */
final class UploadVerdicts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<RowVerdict>> VERDICTS = new TypeReference<>() {};

    private final Database database;

    /** Who gave them. */
    enum Stage {
        /** The rules that need no memory. */
        CHECK,
        /** What the hub remembers. */
        IMPORT
    }

    UploadVerdicts(Database database) {
        this.database = database;
    }

    /** Stores a chunk, if there is anything in it. */
    void store(Connection tx, UUID uploadId, ContentKey key, Stage stage, int through, List<RowVerdict> verdicts)
            throws SQLException {
        if (!verdicts.isEmpty()) {
            Sql.of(
                            "insert into upload_verdicts (upload_id, stage, through, sealed) values (?, ?, ?, ?)",
                            uploadId,
                            stage,
                            through,
                            key.encrypt(JSON.writeValueAsBytes(verdicts), context(uploadId, stage, through)))
                    .update(tx);
        }
    }

    private static String context(UUID uploadId, Stage stage, int through) {
        return "upload-verdicts:" + uploadId + ":" + stage + ":" + through;
    }

    /** All of a stage in the order of the rows, a chunk in memory at a time. */
    Iterator<RowVerdict> of(UUID uploadId, ContentKey key, Stage stage) {
        return new Chunks(uploadId, key, stage);
    }

    /** Chunk after chunk. */
    private final class Chunks implements Iterator<RowVerdict> {
        private final UUID uploadId;
        private final ContentKey key;
        private final Stage stage;
        private Iterator<RowVerdict> chunk = Collections.emptyIterator();
        private int through;
        private boolean ended;

        private record Sealed(int through, Octets octets) {}

        Chunks(UUID uploadId, ContentKey key, Stage stage) {
            this.uploadId = uploadId;
            this.key = key;
            this.stage = stage;
        }

        @Override
        public boolean hasNext() {
            while (!chunk.hasNext() && !ended) {
                var sealed = fetch();
                sealed.ifPresent(this::unseal);
                ended = sealed.isEmpty();
            }
            return chunk.hasNext();
        }

        private void unseal(Sealed sealed) {
            through = sealed.through();
            chunk = JSON.readValue(key.decrypt(sealed.octets().value(), context(uploadId, stage, through)), VERDICTS)
                    .iterator();
        }

        private Optional<Sealed> fetch() {
            return database.transaction(tx -> Sql.of("""
                            select through, sealed from upload_verdicts
                            where upload_id = ? and stage = ? and through > ? order by through limit 1
                            """, uploadId, stage, through)
                    .first(tx, row -> new Sealed(row.getInt("through"), new Octets(row.getBytes("sealed")))));
        }

        @Override
        public RowVerdict next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return chunk.next();
        }
    }
}
