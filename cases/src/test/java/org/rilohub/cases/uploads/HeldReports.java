package org.rilohub.cases.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Submission;

/** An intake of one table, which refuses a national reference it has already. */
final class HeldReports implements RowIntake {
    static final String TABLE = """
            create table if not exists held_report (
                upload_id uuid not null, row_number integer not null, message_id uuid primary key,
                reference text not null unique, state text not null)
            """;

    @Override
    public UUID admit(Connection tx, Submission report, UploadRow row) throws SQLException {
        var reference = report.report().nationalReference();
        if (Sql.of("select 1 from held_report where reference = ?", reference)
                .first(tx, any -> true)
                .isPresent()) {
            throw new OutOfTurnException(
                    "duplicate",
                    "SR-03",
                    List.of(new OutOfTurnException.Defect("nationalReference", "SR-03", "Give a new reference.")));
        }
        Sql.of(
                        "insert into held_report values (?, ?, ?, ?, 'HELD')",
                        row.uploadId(),
                        row.row(),
                        row.messageId(),
                        reference)
                .update(tx);
        return new UUID(
                row.messageId().getMostSignificantBits(), ~row.messageId().getLeastSignificantBits());
    }

    @Override
    public void release(Connection tx, UUID uploadId) throws SQLException {
        Sql.of("update held_report set state = 'RELEASED' where upload_id = ? and state = 'HELD'", uploadId)
                .update(tx);
    }

    @Override
    public void withdraw(Connection tx, UUID uploadId) throws SQLException {
        Sql.of("delete from held_report where upload_id = ? and state = 'HELD'", uploadId)
                .update(tx);
    }
}
