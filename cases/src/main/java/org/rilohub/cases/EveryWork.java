package org.rilohub.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rilohub.schemas.Party;

/** Tells each of several, in their order; the first that throws ends it, and the transaction with it. */
final class EveryWork implements CaseWork {
    private final List<CaseWork> works;

    EveryWork(List<CaseWork> works) {
        this.works = List.copyOf(works);
    }

    @Override
    public void accepted(Connection tx, CaseMessage message) throws SQLException {
        for (var work : works) {
            work.accepted(tx, message);
        }
    }

    @Override
    public void permitted(Connection tx, CaseMessage message, Party receiver) throws SQLException {
        for (var work : works) {
            work.permitted(tx, message, receiver);
        }
    }

    @Override
    public void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems) throws SQLException {
        for (var work : works) {
            work.refused(tx, message, receiver, problems);
        }
    }

    @Override
    public void referred(Connection tx, CaseMessage message, Party receiver, List<String> problems)
            throws SQLException {
        for (var work : works) {
            work.referred(tx, message, receiver, problems);
        }
    }

    @Override
    public void delivered(Connection tx, Delivered delivered) throws SQLException {
        for (var work : works) {
            work.delivered(tx, delivered);
        }
    }
}
