package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.Review;
import org.rilohub.cases.Reviews;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Lane;

/** Shows each office its own tasks, and lets its officers release what waits for the CEN lane. */
final class ReviewDesk implements Desk {
    private static final Set<String> READERS = Set.of("officer", "supervisor", "legal", "auditor");
    private static final Set<String> DECIDERS = Set.of("officer", "supervisor");

    private final Database database;
    private final Reviews reviews;
    private final Dispatches dispatches;
    private final Errands errands;
    private final Leaves leaves;
    private final Clock clock;
    private final DurableSteps steps;

    ReviewDesk(
            Database database,
            Reviews reviews,
            Dispatches dispatches,
            Errands errands,
            Leaves leaves,
            Clock clock,
            DurableSteps steps) {
        this.database = database;
        this.reviews = reviews;
        this.dispatches = dispatches;
        this.errands = errands;
        this.leaves = leaves;
        this.clock = clock;
        this.steps = steps;
    }

    @Override
    public List<Task> tasks(Person person) {
        if (Collections.disjoint(person.roles(), READERS)) {
            return List.of();
        }
        return database.transaction(tx -> reviews.openTasks(tx, person.organisation())).stream()
                .map(ReviewDesk::task)
                .toList();
    }

    private static Task task(Review review) {
        return new Task(
                review.taskId(),
                "RILO_REVIEW",
                review.reportId(),
                review.provider(),
                review.openedAt(),
                review.facts());
    }

    @Override
    public void release(Person person, UUID taskId) {
        if (Collections.disjoint(person.roles(), DECIDERS)) {
            throw new ProblemException(Problems.of("forbidden"));
        }
        try {
            database.perform(tx -> release(tx, person, taskId));
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
        steps.reached("release.committed");
        errands.wake();
    }

    private void release(Connection tx, Person person, UUID taskId) throws SQLException {
        var reportId = reviews.release(tx, taskId, person.organisation(), person.subject(), clock.instant())
                .orElseThrow(() -> new ProblemException(Problems.of("not-found")));
        var waiting = dispatches.of(tx, reportId, State.RILO_REVIEW).stream()
                .filter(parcel -> parcel.lane() == Lane.CEN)
                .toList();
        for (var parcel : waiting) {
            errands.queue(tx, parcel);
        }
        leaves.write(
                tx,
                "released",
                person.organisation(),
                Map.of(
                        "taskId", taskId.toString(),
                        "reportId", reportId.toString(),
                        "by", person.subject(),
                        "dispatches", waiting.size()));
        steps.reached("release.before-commit");
    }
}
