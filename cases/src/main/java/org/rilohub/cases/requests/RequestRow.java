package org.rilohub.cases.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.cases.requests.RequestCase.Asked;
import org.rilohub.cases.requests.RequestCase.Opening;
import org.rilohub.cases.requests.RequestCase.Times;
import org.rilohub.cases.requests.RequestCase.Writing;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.Urgency;

/** A row of {@code request_case}, read. */
record RequestRow(ResultSet row) {
    static RequestCase read(ResultSet row) throws SQLException {
        return new RequestRow(row).request();
    }

    /** In the version that a side of it reads. */
    static RequestCase readBy(Party reader, ResultSet row) throws SQLException {
        var request = read(row);
        var own = request.requesting().equals(reader) ? "requesting_wrote" : "requested_wrote";
        return request.later(row.getInt(own));
    }

    private RequestCase request() throws SQLException {
        return new RequestCase(
                row.getObject("case_id", UUID.class),
                Party.of(row.getString("requesting")),
                Party.of(row.getString("requested")),
                Sql.text(row, "framework"),
                asked(),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                new Opening(
                        row.getObject("message_id", UUID.class),
                        Optional.ofNullable(row.getObject("conversation_id", UUID.class))),
                new Writing(row.getBoolean("oral"), row.getBoolean("confirmed"), row.getBoolean("waived")),
                times());
    }

    private Asked asked() throws SQLException {
        return new Asked(
                RequestKind.valueOf(row.getString("kind")),
                Urgency.valueOf(row.getString("urgency")),
                Optional.ofNullable(row.getObject("could_do_the_same", Boolean.class)),
                row.getBoolean("special_procedure"));
    }

    private Times times() throws SQLException {
        return new Times(
                Sql.instant(row, "opened_at"),
                instant("released_at"),
                Sql.instant(row, "updated_at"),
                row.getBoolean("clarifying"),
                instant("clock_stopped_at"),
                deadline("acknowledge", false),
                deadline("answer", row.getBoolean("answer_in_hours")));
    }

    private Optional<Deadline> deadline(String what, boolean inHours) throws SQLException {
        var from = instant(what + "_from");
        var due = instant(what + "_due");
        return from.flatMap(begins -> due.map(ends -> new Deadline(begins, ends, inHours)));
    }

    private Optional<Instant> instant(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
