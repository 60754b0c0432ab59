package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.cases.referrals.Referrals;
import org.rilohub.cases.tasks.StandingTask;
import org.rilohub.cases.tasks.TaskCursor;
import org.rilohub.cases.tasks.TaskDecisions;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.TaskPage;
import org.rilohub.cases.tasks.TaskVote;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.Party;

/**
 * Shows each organisation its own tasks: what waits for the CEN lane, and what its people have to decide. Its officers release
 * the first; the rest is decided by whoever may.
 */
final class ReviewDesk implements Desk {
    private static final Set<String> READERS = Set.of("officer", "supervisor", "legal", "auditor");
    private static final Set<String> ABOUT_DISPATCHES = Set.of(Referrals.KIND, Parking.KIND);
    private static final Set<String> DECIDERS = Set.of("officer", "supervisor");

    /** The reason that stands where somebody released what was put aside. */
    private static final String RELEASED = "released";

    private final Enquiries enquiries;
    private final Publishing publishing;
    private final Messages messages;
    private final Dispatches dispatches;
    private final Tasks waiting;
    private final TaskDecisions decisions;
    private final Errands errands;
    private final DurableSteps steps;

    ReviewDesk(
            Database database,
            Publishing publishing,
            Messages messages,
            Dispatches dispatches,
            Tasks waiting,
            TaskDecisions decisions,
            Errands errands,
            DurableSteps steps) {
        this.enquiries = Enquiries.open(database);
        this.publishing = publishing;
        this.messages = messages;
        this.dispatches = dispatches;
        this.waiting = waiting;
        this.decisions = decisions;
        this.errands = errands;
        this.steps = steps;
    }

    @Override
    public Releases releases(Person person, Waiting.Place behind, int limit) {
        return read(person, tx -> publishing.releases(tx, person.organisation(), behind, limit));
    }

    @Override
    public TaskPage page(Person person, TaskFilter filter, Optional<TaskCursor> after, int limit) {
        return read(person, tx -> waiting.page(tx, person.organisation(), filter, after, limit));
    }

    @Override
    public Shown task(Person person, UUID taskId) {
        return read(person, tx -> shown(tx, person.organisation(), taskId));
    }

    private Shown shown(Connection tx, Party organisation, UUID taskId) throws SQLException {
        var standing = waiting.find(tx, organisation, taskId)
                .orElseThrow(() -> new ProblemException(Problems.of("not-found")));
        return new Shown(standing, waiting.votes(tx, organisation, taskId));
    }

    private <T> T read(Person person, Database.Work<T> work) {
        if (Collections.disjoint(person.roles(), READERS)) {
            throw new ProblemException(Problems.of("forbidden"));
        }
        return enquiries.ask(work);
    }

    @Override
    public StandingTask decide(Person person, UUID taskId, TaskVote vote, OptionalInt readVersion) {
        var after = enquiries.ask(tx -> {
            holdSubject(tx, person.organisation(), taskId);
            var decided = decisions.decide(tx, person, taskId, vote, readVersion);
            steps.reached("decision.before-commit");
            return decided;
        });
        steps.reached("decision.committed");
        errands.wake();
        return after;
    }

    /** Message and dispatch before their task, as everywhere: two who take them the other way round would wait for each other. */
    private void holdSubject(Connection tx, Party organisation, UUID taskId) throws SQLException {
        var standing = waiting.find(tx, organisation, taskId);
        if (standing.isPresent()) {
            var task = standing.get().task();
            if (task.kind().equals(Parking.KIND)) {
                messages.hold(tx, task.subject());
            }
            if (ABOUT_DISPATCHES.contains(task.kind())) {
                dispatches.hold(tx, task.subject());
            }
        }
    }

    @Override
    public void release(Person person, UUID taskId) {
        if (Collections.disjoint(person.roles(), DECIDERS)) {
            throw new ProblemException(Problems.of("forbidden"));
        }
        enquiries.perform(tx -> release(tx, person, taskId));
        steps.reached("release.committed");
        errands.wake();
    }

    private void release(Connection tx, Person person, UUID taskId) throws SQLException {
        if (!publishing.release(tx, person, taskId)) {
            tryAgain(tx, person, taskId);
        }
        steps.reached("release.before-commit");
    }

    /** Short for a yes to what was put aside; letting go is not deciding anything else. */
    private void tryAgain(Connection tx, Person person, UUID taskId) throws SQLException {
        var open = waiting.find(tx, person.organisation(), taskId)
                .filter(standing -> standing.state().isOpen())
                .orElseThrow(() -> new ProblemException(Problems.of("not-found")));
        if (!open.task().kind().equals(Parking.KIND)) {
            throw new ProblemException(Problems.of("decision-needed"));
        }
        holdSubject(tx, person.organisation(), taskId);
        decisions.decide(tx, person, taskId, TaskVote.yes(RELEASED), OptionalInt.empty());
    }
}
