package org.rilohub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.cases.clocks.WorkCalendars;
import org.rilohub.cases.consents.ConsentCase;
import org.rilohub.cases.consents.ConsentSearch;
import org.rilohub.cases.consents.Consents;
import org.rilohub.cases.consents.Pointer;
import org.rilohub.cases.consents.Pointers;
import org.rilohub.cases.obligations.Obligations;
import org.rilohub.cases.obligations.Owed;
import org.rilohub.cases.recalls.Asked;
import org.rilohub.cases.recalls.Recalls;
import org.rilohub.cases.requests.RequestCase;
import org.rilohub.cases.requests.Requests;
import org.rilohub.cases.requests.Requests.Past;
import org.rilohub.cases.requests.Side;
import org.rilohub.cases.requests.Wanted;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.Party;

/**
 * What lasts longer than a message, as those who are part of it may read it: codes, ids and times. What is another's is not
 * there. Each call is a transaction of its own, and {@code unavailable} while the database is away.
 */
public final class CaseBoard {
    private final Enquiries enquiries;
    private final Files files;

    /**
     * What is read from.
     *
     * @param calendars by which the deadlines of requests were set
     */
    public record Files(
            Requests requests,
            Consents consents,
            Pointers pointers,
            Obligations obligations,
            Recalls recalls,
            WorkCalendars calendars) {}

    public CaseBoard(DataSource source, Files files) {
        this.enquiries = Enquiries.open(new Database(source));
        this.files = files;
    }

    /**
     * Requests on either side, newest first.
     *
     * @param after {@link Requests.Page#next()} of the page before
     */
    public Requests.Page requests(Party party, Wanted wanted, Optional<Requests.Place> after, int limit) {
        return enquiries.ask(tx -> files.requests().list(tx, party, wanted, after, limit));
    }

    public Optional<RequestCase> request(Party party, UUID caseId) {
        return enquiries.ask(tx -> files.requests().find(tx, party, caseId));
    }

    /** Whether the holidays of both sides are known in every year of a deadline of a request. */
    public boolean knowsHolidays(RequestCase request, Deadline deadline) {
        return files.calendars().knowHolidays(deadline, request.requesting(), request.requested());
    }

    /** What happened to a request, oldest first; the requested side sees what happened since it may know of it. */
    public Optional<List<Past>> events(Party party, UUID caseId) {
        return enquiries.ask(tx -> {
            var found = files.requests().find(tx, party, caseId);
            var history = files.requests().history(tx, party, caseId);
            return found.map(request -> seen(request, party, history));
        });
    }

    private static List<Past> seen(RequestCase request, Party party, List<Past> history) {
        var since = request.sideOf(party).equals(Optional.of(Side.REQUESTED))
                ? request.times().released().orElse(Instant.MAX)
                : Instant.MIN;
        return history.stream().filter(past -> !past.at().isBefore(since)).toList();
    }

    /** Consents, newest first, after {@code before}; {@link Consents#NEWEST} to begin. */
    public List<ConsentCase> consents(ConsentSearch search, UUID before, int most) {
        return enquiries.ask(tx -> files.consents().find(tx, search, before, most));
    }

    public Optional<ConsentCase> consent(Party party, UUID consentId) {
        return enquiries.ask(tx -> files.consents().find(tx, party, consentId));
    }

    /** Pointers to the diplomatic channel, newest first, after {@code before}; {@link Consents#NEWEST} to begin. */
    public List<Pointer> pointers(Party party, UUID before, int most) {
        return enquiries.ask(tx -> files.pointers().of(tx, party, before, most));
    }

    public List<Owed> obligations(Obligations.Search search, Obligations.Cursor after, int most) {
        return enquiries.ask(tx -> files.obligations().find(tx, search, after, most));
    }

    /** What a party owes and is owed, by counterpart. */
    public List<Obligations.Balance> balances(Party party) {
        return enquiries.ask(tx -> files.obligations().board(tx, party));
    }

    /** Whoever was asked in a recall, for its originator; empty for everybody else. */
    public List<Asked> recall(Party party, UUID recallId) {
        return enquiries.ask(tx -> files.recalls().asked(tx, party, recallId));
    }

    /** Who has not answered a recall, as far as a party may know. */
    public List<Asked> missing(Party party, Recalls.Cursor after, int most) {
        return enquiries.ask(tx -> files.recalls().missing(tx, party, after, most));
    }
}
