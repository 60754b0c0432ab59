package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** Pointers to the diplomatic channel, in the caller's transaction. */
public final class Pointers {
    private final Leaves leaves;

    public Pointers(Leaves leaves) {
        this.leaves = leaves;
    }

    /** Keeps one, with its leaf; a request that is sent again leaves none a second time. */
    void keep(Connection tx, Pointer pointer) throws SQLException {
        var added = Sql.of(
                        """
                        insert into consent_pointer (pointer_id, owner, asked_by, message_id, concerning, framework, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (asked_by, message_id) do nothing
                        """,
                        pointer.pointerId(),
                        pointer.askedOf(),
                        pointer.askedBy(),
                        pointer.messageId(),
                        pointer.concerning(),
                        pointer.framework(),
                        pointer.at())
                .update(tx);
        if (added == 1) {
            leaves.write(tx, "consent-pointed", pointer.askedOf(), facts(pointer));
        }
    }

    private static Map<String, ?> facts(Pointer pointer) {
        return Map.of(
                "pointerId", pointer.pointerId().toString(),
                "askedBy", pointer.askedBy().organisation(),
                "messageId", pointer.messageId().toString(),
                "concerning", pointer.concerning().toString(),
                "framework", pointer.framework().orElse("NONE"),
                "channel", "DIPLOMATIC");
    }

    /**
     * Those that an organisation left, or whose information is wanted; newest first.
     *
     * @param before the id of the last that was seen; {@link Consents#NEWEST} to begin
     */
    public List<Pointer> of(Connection tx, Party organisation, UUID before, int most) throws SQLException {
        return Sql.of("""
                        select * from consent_pointer
                        where (owner = ? or asked_by = ?) and pointer_id < ? order by pointer_id desc limit ?
                        """, organisation, organisation, before, most).list(tx, Pointers::read);
    }

    private static Pointer read(ResultSet row) throws SQLException {
        return new Pointer(
                row.getObject("pointer_id", UUID.class),
                Party.of(row.getString("asked_by")),
                Party.of(row.getString("owner")),
                row.getObject("message_id", UUID.class),
                row.getObject("concerning", UUID.class),
                Sql.text(row, "framework"),
                Sql.instant(row, "at"));
    }
}
