package org.rilohub.cases.requests;

import java.util.ArrayList;
import java.util.List;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** One search among the requests of a party, as it is put together. */
final class Search {
    private final StringBuilder text = new StringBuilder("select * from request_case where ");
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param own the side the party stands on
     * @param visible what else must be true for the party to know of a request
     */
    Search(String own, Party party, String visible) {
        text.append(own).append(" = ?").append(visible);
        parameters.add(party);
    }

    Search and(String condition, Object... values) {
        text.append(" and ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Both are the hub's own words: as a parameter, a limit is one that a kept plan does not know. */
    Sql first(String order, int limit) {
        return new Sql(text + " order by " + order + " limit " + limit, parameters);
    }
}
