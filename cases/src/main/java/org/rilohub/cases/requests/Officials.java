package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/**
 * The officials that administrations have designated for direct exchange under a framework (Article 7(3) of the agreement
 * between the Netherlands and Japan; lists of officials: NL-ZA 11(4)). An administration that has named nobody is not held
 * to a list.
 */
public final class Officials {
    /**
     * One.
     *
     * @param code in the directory of its administration; never a name
     * @param until last day, if it ends
     */
    public record Official(Party party, String framework, String code, LocalDate from, Optional<LocalDate> until) {}

    /** Names one; one that is named from the same day gets the new last day. */
    void designate(Connection tx, Official official) throws SQLException {
        Sql.of("""
                        insert into designated_official (owner, framework, official, valid_from, valid_until)
                        values (?, ?, ?, ?, ?)
                        on conflict (owner, framework, official, valid_from)
                            do update set valid_until = excluded.valid_until
                        """, official.party(), official.framework(), official.code(), official.from(), official.until())
                .update(tx);
    }

    /** All that a party ever named, under any framework. */
    public List<Official> of(Connection tx, Party party) throws SQLException {
        return Sql.of("""
                        select * from designated_official where owner = ? order by framework, official, valid_from
                        """, party).list(tx, Officials::official);
    }

    private static Official official(ResultSet row) throws SQLException {
        return new Official(
                Party.of(row.getString("owner")),
                row.getString("framework"),
                row.getString("official"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
    }

    /** All that a party ever named under a framework. */
    public List<Official> of(Connection tx, Party party, String framework) throws SQLException {
        return Sql.of("""
                        select * from designated_official where owner = ? and framework = ?
                        order by official, valid_from
                        """, party, framework).list(tx, Officials::official);
    }

    /** Whether the party named this one for that day, or never named anybody under the framework. */
    boolean mayAct(Connection tx, Party party, String framework, Optional<String> code, LocalDate day)
            throws SQLException {
        var named = of(tx, party, framework);
        return named.isEmpty()
                || named.stream()
                        .filter(official -> code.filter(official.code()::equals).isPresent())
                        .anyMatch(official -> !day.isBefore(official.from())
                                && official.until().filter(day::isAfter).isEmpty());
    }
}
