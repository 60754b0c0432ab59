package org.rilohub.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Circumstances;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;

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
    public void permitted(Connection tx, CaseMessage message, Party receiver, Optional<String> basis)
            throws SQLException {
        for (var work : works) {
            work.permitted(tx, message, receiver, basis);
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
    public void leaving(Connection tx, CaseMessage message, Party receiver) throws SQLException {
        for (var work : works) {
            work.leaving(tx, message, receiver);
        }
    }

    @Override
    public void delivered(Connection tx, Delivered delivered) throws SQLException {
        for (var work : works) {
            work.delivered(tx, delivered);
        }
    }

    @Override
    public List<Hearer> hearers(Connection tx, CaseMessage message) throws SQLException {
        var all = new LinkedHashSet<Hearer>();
        for (var work : works) {
            all.addAll(work.hearers(tx, message));
        }
        return List.copyOf(all);
    }

    @Override
    public List<UUID> heardLate(Connection tx, Delivered delivered) throws SQLException {
        var all = new LinkedHashSet<UUID>();
        for (var work : works) {
            all.addAll(work.heardLate(tx, delivered));
        }
        return List.copyOf(all);
    }

    @Override
    public List<UUID> prompted(Connection tx, Delivered delivered) throws SQLException {
        var all = new LinkedHashSet<UUID>();
        for (var work : works) {
            all.addAll(work.prompted(tx, delivered));
        }
        return List.copyOf(all);
    }

    @Override
    public Circumstances known(
            Connection tx, UUID messageId, Dispatch dispatch, List<UUID> toldBy, Circumstances circumstances)
            throws SQLException {
        var known = circumstances;
        for (var work : works) {
            known = work.known(tx, messageId, dispatch, toldBy, known);
        }
        return known;
    }

    @Override
    public void amended(Connection tx, CaseMessage message, UUID earlier) throws SQLException {
        for (var work : works) {
            work.amended(tx, message, earlier);
        }
    }

    @Override
    public Submission shown(Connection tx, UUID messageId, Party receiver, Submission message) throws SQLException {
        var shown = message;
        for (var work : works) {
            shown = work.shown(tx, messageId, receiver, shown);
        }
        return shown;
    }

    @Override
    public Submission shownAgain(Connection tx, UUID messageId, UUID promptedBy, Submission message)
            throws SQLException {
        var shown = message;
        for (var work : works) {
            shown = work.shownAgain(tx, messageId, promptedBy, shown);
        }
        return shown;
    }
}
