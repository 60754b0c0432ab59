package org.rilohub.routes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** Reads recorded decisions, page by page; the owner is part of the query, so no other's is ever read. */
final class DecisionArchive implements Decisions {
    private static final Set<String> READERS = Set.of("legal", "auditor", "supervisor");
    private static final UUID FIRST = new UUID(0, 0);

    private final Enquiries enquiries;

    DecisionArchive(Database database) {
        this.enquiries = Enquiries.open(database);
    }

    @Override
    public Page page(Person person, Wanted wanted) {
        if (Collections.disjoint(person.roles(), READERS)) {
            throw new ProblemException(Problems.of("forbidden"));
        }
        return page(enquiries.ask(tx -> recorded(tx, person.organisation(), wanted)), wanted.limit());
    }

    /** One more than wanted was asked for: it says whether there is another page. */
    private static Page page(List<Recorded> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        var last = found.get(limit - 1);
        return new Page(found.subList(0, limit), Optional.of(new Place(last.decidedAt(), last.dispatchId())));
    }

    private static List<Recorded> recorded(Connection tx, Party owner, Wanted wanted) throws SQLException {
        var from = wanted.after().orElse(new Place(wanted.since(), FIRST));
        return Sql.of(
                        """
                        select dispatch_id, decided_at, question, answer, framework, framework_version from dispatch
                        where owner = ? and decided_at >= ? and decided_at < ? and (decided_at, dispatch_id) > (?, ?)
                            and question is not null and answer is not null
                        order by decided_at, dispatch_id limit ?
                        """,
                        owner,
                        wanted.since(),
                        wanted.until(),
                        from.decidedAt(),
                        from.dispatchId(),
                        wanted.limit() + 1)
                .list(tx, DecisionArchive::recorded);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getObject("dispatch_id", UUID.class),
                Sql.instant(row, "decided_at"),
                row.getString("question"),
                row.getString("answer"),
                Sql.text(row, "framework"),
                Sql.text(row, "framework_version"));
    }
}
