package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Publication;
import org.rilohub.cases.cen.PublicationState;
import org.rilohub.cases.cen.Publications;
import org.rilohub.cases.cen.Verdict;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Alert;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizureReport;

/**
 * Lets dispatches into the CEN lane as the RILO office decides. Everywhere dispatches are held before their publication: two
 * who take them the other way round would wait for each other.
 */
final class Publishing implements PublicationDesk {
    private static final Set<State> NOT_LET_GO = Set.of(State.PENDING, State.REFERRED, State.RILO_REVIEW, State.PARKED);

    private final Enquiries enquiries;
    private final Publications publications;
    private final Messages messages;
    private final Dispatches dispatches;
    private final Errands errands;
    private final Parking parking;
    private final Leaves leaves;

    Publishing(
            Database database,
            Publications publications,
            Messages messages,
            Dispatches dispatches,
            Errands errands,
            Parking parking,
            Leaves leaves) {
        this.enquiries = Enquiries.discreet(database);
        this.publications = publications;
        this.messages = messages;
        this.dispatches = dispatches;
        this.errands = errands;
        this.parking = parking;
        this.leaves = leaves;
    }

    /** Whether the office reviews it before CEN users read it: what tells them something, not what is said about that. */
    static boolean isReviewed(Content content) {
        return content instanceof SeizureReport || content instanceof Alert;
    }

    /** Why the CEN lane does not take this message; empty if it does. */
    Optional<String> keptOut(Connection tx, UUID reportId, Content content) throws SQLException {
        if (!isReviewed(content) || publications.admits(tx, reportId)) {
            return Optional.empty();
        }
        return Optional.of(
                content instanceof SeizureReport report && report.amended().isPresent()
                        ? "nothing-to-amend"
                        : "below-threshold");
    }

    /** In place of the dispatches it keeps out: its sender's status says why there are none. */
    void keepOut(Connection tx, Dispatches.Fresh fresh, String reason) throws SQLException {
        dispatches.insertRefused(tx, fresh, reason);
        var parcel = dispatches.hold(tx, fresh.dispatchId()).orElseThrow();
        leaves.write(tx, "not-published", parcel.owner(), parcel.facts(Map.of("reason", reason)));
        errands.tellSender(tx, parcel);
    }

    /** A permitted dispatch: waits for the office, or fares as the office has decided before. */
    void review(Connection tx, Parcel parcel) throws SQLException {
        switch (publications.open(tx, parcel.reportId())) {
            case RECEIVED, SCHEMA_OK, RILO_REVIEW -> rest(tx, parcel, State.RILO_REVIEW);
            case VALIDATED, PUBLISHED -> errands.queue(tx, parcel);
            case RETURNED -> end(tx, parcel, "publication-returned");
            case REJECTED -> end(tx, parcel, "publication-rejected");
            case WITHDRAWN -> rest(tx, parcel, State.CANCELLED);
        }
    }

    private void rest(Connection tx, Parcel parcel, State state) throws SQLException {
        dispatches.rest(tx, parcel.dispatchId(), state, Optional.empty());
    }

    private void end(Connection tx, Parcel parcel, String reason) throws SQLException {
        dispatches.refuse(tx, parcel.dispatchId(), reason);
        parking.settle(tx, parcel.dispatchId());
        leaves.write(tx, "not-published", parcel.owner(), parcel.facts(Map.of("reason", reason)));
    }

    /** What waits for this organisation's staff, the longest waiting first, with those whom a release would tell now. */
    Desk.Releases releases(Connection tx, Party organisation, Waiting.Place behind, int limit) throws SQLException {
        var found = publications.waiting(tx, Waiting.of(organisation), behind, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        var receivers = dispatches.waitingInCen(
                tx, page.stream().map(Publication::reportId).toList());
        return new Desk.Releases(
                page.stream()
                        .map(each -> task(each, receivers.getOrDefault(each.reportId(), List.of())))
                        .toList(),
                found.size() > limit ? Optional.of(Waiting.Place.of(page.getLast())) : Optional.empty());
    }

    /** Named after the message: who releases one that was replaced meanwhile finds none. */
    private static Desk.Task task(Publication publication, List<Party> receivers) {
        var organisations = receivers.stream().map(Party::organisation).toList();
        return new Desk.Task(
                publication.reportId(),
                Desk.REVIEW,
                publication.reportId(),
                publication.provider(),
                publication.openedAt(),
                Stream.concat(publication.facts().stream(), Stream.of("receivers=" + organisations))
                        .toList());
    }

    /**
     * Validates what waits for the person's organisation.
     *
     * @return whether such a publication waits
     */
    boolean release(Connection tx, Person person, UUID reportId) throws SQLException {
        var held = dispatches.holdAll(tx, reportId);
        var waits = publications
                .find(tx, reportId, person.organisation())
                .filter(found -> found.owner().equals(person.organisation()))
                .filter(found -> found.state() == PublicationState.RILO_REVIEW);
        if (waits.isPresent()) {
            var gone = decide(tx, held, person, reportId, Verdict.validate(), OptionalInt.empty());
            if (gone.isPresent()) {
                released(tx, person, reportId, gone.getAsInt());
            }
        }
        return waits.isPresent();
    }

    private void released(Connection tx, Person person, UUID reportId, int count) throws SQLException {
        leaves.write(
                tx,
                "released",
                person.organisation(),
                Map.of(
                        "taskId", reportId.toString(),
                        "reportId", reportId.toString(),
                        "by", person.subject(),
                        "dispatches", count));
    }

    @Override
    public void decide(Person person, UUID reportId, Verdict verdict, OptionalInt read) {
        enquiries.perform(tx -> decide(tx, dispatches.holdAll(tx, reportId), person, reportId, verdict, read));
        errands.wake();
    }

    /** @return how many dispatches it moves; empty if another person has to say yes, too */
    private OptionalInt decide(
            Connection tx, List<Parcel> held, Person person, UUID reportId, Verdict verdict, OptionalInt read)
            throws SQLException {
        if (verdict.decision() == Verdict.Decision.VALIDATE) {
            requireAnother(tx, person, reportId);
        }
        return switch (publications.decide(tx, person, reportId, verdict, read).state()) {
            case VALIDATED -> OptionalInt.of(publish(tx, reportId, in(held, Set.of(State.RILO_REVIEW))));
            case RETURNED -> OptionalInt.of(endAll(tx, in(held, NOT_LET_GO), "publication-returned"));
            case REJECTED -> OptionalInt.of(endAll(tx, in(held, NOT_LET_GO), "publication-rejected"));
            case RECEIVED, SCHEMA_OK, RILO_REVIEW, PUBLISHED, WITHDRAWN -> OptionalInt.empty();
        };
    }

    /** Nobody lets go what they wrote themselves, neither alone nor as one of two. */
    private void requireAnother(Connection tx, Person person, UUID reportId) throws SQLException {
        boolean isOwn = publications.find(tx, reportId, person.organisation()).isPresent()
                && messages.author(tx, reportId)
                        .filter(person.subject()::equals)
                        .isPresent();
        if (isOwn) {
            throw OutOfTurnException.of("forbidden", "OWN_MESSAGE", "", "Ask somebody else than whoever wrote it.");
        }
    }

    private static List<Parcel> in(List<Parcel> held, Set<State> states) {
        return held.stream()
                .filter(parcel -> parcel.lane() == Lane.CEN && states.contains(parcel.state()))
                .toList();
    }

    private int publish(Connection tx, UUID reportId, List<Parcel> waiting) throws SQLException {
        for (var parcel : waiting) {
            errands.queue(tx, parcel);
        }
        publications.published(tx, reportId, waiting.size());
        return waiting.size();
    }

    private int endAll(Connection tx, List<Parcel> waiting, String reason) throws SQLException {
        for (var parcel : waiting) {
            end(tx, parcel, reason);
        }
        if (!waiting.isEmpty()) {
            errands.tellSender(tx, waiting.getFirst());
        }
        return waiting.size();
    }
}
