package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Decision;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.referrals.Referrals;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Dispatch;

/** Stores a decision, its leaf and what follows from it in one transaction, once. Nothing moves on unrecorded. */
final class Recorder {
    private final Database database;
    private final Messages messages;
    private final Dispatches dispatches;
    private final Publishing publishing;
    private final CaseWork cases;
    private final Referrals referrals;
    private final Leaves leaves;
    private final Errands errands;
    private final Clock clock;
    private final DurableSteps steps;

    /** What follows from a decision, beside the decision itself. */
    @FunctionalInterface
    private interface Consequence {
        void store(Connection tx, Parcel parcel) throws SQLException;
    }

    Recorder(
            Database database,
            Messages messages,
            Dispatches dispatches,
            Publishing publishing,
            CaseWork cases,
            Referrals referrals,
            Leaves leaves,
            Errands errands,
            Clock clock,
            DurableSteps steps) {
        this.database = database;
        this.messages = messages;
        this.dispatches = dispatches;
        this.publishing = publishing;
        this.cases = cases;
        this.referrals = referrals;
        this.leaves = leaves;
        this.errands = errands;
        this.clock = clock;
        this.steps = steps;
    }

    void refuse(Course.Refuse course) {
        record(course, (tx, parcel) -> {
            dispatches.rest(tx, parcel.dispatchId(), State.REFUSED, Optional.empty());
            tellCases(tx, parcel, course.opened().dispatch(), course.decision());
        });
    }

    void refer(Course.Refer course) {
        record(course, (tx, parcel) -> {
            dispatches.rest(tx, parcel.dispatchId(), State.REFERRED, Optional.empty());
            tellCases(tx, parcel, course.opened().dispatch(), course.decision());
        });
    }

    /**
     * A decision that was made again came out stricter: cases hear of it as of a first one, unless the receiver may have the
     * message already.
     *
     * @param parcel held by {@code tx}
     */
    void stopped(Connection tx, Parcel parcel, Leaving.Stopped stopped) throws SQLException {
        var decision = stopped.decision();
        var state = decision instanceof Decision.Refused ? State.REFUSED : State.REFERRED;
        decided(tx, parcel, decision);
        dispatches.rest(tx, parcel.dispatchId(), state, Optional.of("decided-again"));
        if (parcel.sealedDigests().isEmpty()) {
            tellCases(tx, parcel, stopped.due().dispatch(), decision);
        }
    }

    private void tellCases(Connection tx, Parcel parcel, Dispatch dispatch, Decision decision) throws SQLException {
        var message = message(tx, parcel, dispatch);
        var problems = decision.answer().problems();
        if (decision instanceof Decision.Refused) {
            cases.refused(tx, message, parcel.receiver(), problems);
        } else {
            cases.referred(tx, message, parcel.receiver(), problems);
        }
    }

    void park(Course.Park course) {
        record(course, (tx, parcel) -> errands.park(tx, parcel, course.reason()));
    }

    void queue(Course.Queue course) {
        record(course, (tx, parcel) -> {
            var message = message(tx, parcel, course.opened().dispatch());
            cases.permitted(tx, message, parcel.receiver(), basis(course));
            errands.queue(tx, parcel);
        });
    }

    /** Waits for the RILO office; what the office released already does not wait again. */
    void review(Course.Review course) {
        record(course, publishing::review);
    }

    /** What a case has no more turn for is put aside, with its decision. */
    private void record(Course course, Consequence consequence) {
        try {
            store(course, consequence);
        } catch (OutOfTurnException e) {
            store(course, (tx, parcel) -> errands.park(tx, parcel, e.problem()));
        }
        steps.reached("decide.committed");
        errands.wake();
    }

    private void store(Course course, Consequence consequence) {
        database.perform(tx -> {
            var parcel = dispatches.hold(tx, course.opened().parcel().dispatchId(), State.PENDING);
            if (parcel.isPresent()) {
                decided(tx, parcel.get(), course.decision());
                consequence.store(tx, parcel.get());
                steps.reached("decide.before-commit");
            }
        });
    }

    private static Optional<String> basis(Course course) {
        return course.decision().answer().framework().map(Answer.Basis::framework);
    }

    private CaseMessage message(Connection tx, Parcel parcel, Dispatch dispatch) throws SQLException {
        return new CaseMessage(parcel.reportId(), dispatch.content(), messages.acceptedAt(tx, parcel.reportId()));
    }

    /** Also for a decision made again that came out differently. Versions looked at are named even where none is a basis. */
    void decided(Connection tx, Parcel parcel, Decision decision) throws SQLException {
        dispatches.decide(tx, parcel.dispatchId(), decision, clock.instant());
        var author = messages.author(tx, parcel.reportId());
        referrals.decided(tx, parcel.dispatchId(), parcel.reportId(), decision, author);
        errands.tellSender(tx, parcel);
        var answer = decision.answer();
        leaves.write(
                tx,
                "decided",
                parcel.owner(),
                parcel.facts(facts(decision)),
                Map.of(
                        "considered", Json.trees(answer.considered()),
                        "findings", Json.trees(answer.findings()),
                        "withheld", Json.trees(answer.withheld())));
    }

    static SortedMap<String, Object> facts(Decision decision) {
        var answer = decision.answer();
        var facts = new TreeMap<String, Object>(basis(answer));
        facts.put("outcome", answer.outcome().name());
        facts.put("problems", answer.problems());
        facts.put("obligations", answer.obligations());
        facts.put("question", Digest.of(Json.canonical(decision.question())));
        return facts;
    }

    static Map<String, String> basis(Answer answer) {
        return answer.framework()
                .map(basis -> Map.of("framework", basis.framework(), "frameworkVersion", basis.versionHash()))
                .orElse(Map.of());
    }
}
