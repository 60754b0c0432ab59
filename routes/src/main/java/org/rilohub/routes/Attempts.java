package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.routes.Parcel.State;

/** Ends attempts that did not deliver: to try again later, to put aside, or to stop for good. */
final class Attempts {
    private final Database database;
    private final Dispatches dispatches;
    private final Recorder recorder;
    private final Errands errands;
    private final Leaves leaves;
    private final RoutesConfiguration configuration;
    private final Clock clock;

    /** What becomes of a parcel that is held. */
    @FunctionalInterface
    private interface Ending {
        void store(Connection tx, Parcel parcel) throws SQLException;
    }

    Attempts(
            Database database,
            Dispatches dispatches,
            Recorder recorder,
            Errands errands,
            Leaves leaves,
            RoutesConfiguration configuration,
            Clock clock) {
        this.database = database;
        this.dispatches = dispatches;
        this.recorder = recorder;
        this.errands = errands;
        this.leaves = leaves;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Tries again, later each time, until there were too many attempts; an attempt that was overtaken changes nothing. */
    void again(Leaving leaving, String reason) {
        end(leaving, (tx, parcel) -> {
            if (isOf(leaving, parcel)) {
                again(tx, parcel, reason);
            }
        });
    }

    private void again(Connection tx, Parcel parcel, String reason) throws SQLException {
        if (errands.fetches(parcel)) {
            beforeItIsFetched(tx, parcel, reason);
        } else if (parcel.attempts() >= configuration.maxAttempts()) {
            errands.park(tx, parcel, reason);
        } else {
            var at = clock.instant().plus(configuration.delayAfter(parcel.attempts()));
            dispatches.again(tx, parcel.dispatchId(), reason, Optional.of(at));
        }
    }

    /** It could not be made ready for whoever fetches it: not shown for a while, and put aside after too many times. */
    private void beforeItIsFetched(Connection tx, Parcel parcel, String reason) throws SQLException {
        int failures = parcel.attempts() + 1;
        if (failures >= configuration.maxAttempts()) {
            errands.park(tx, parcel, reason);
        } else {
            var wait = configuration.delayAfter(failures);
            var most = configuration.longestLease();
            var until = clock.instant().plus(wait.compareTo(most) < 0 ? wait : most);
            dispatches.putOff(tx, parcel.dispatchId(), until, failures, reason);
        }
    }

    /** Puts aside at once, with an alarm: something tried to leave that must not. */
    void withhold(Leaving leaving, String reason) {
        end(leaving, (tx, parcel) -> {
            leaves.write(tx, "alarm", parcel.owner(), parcel.facts(Map.of("reason", reason, "guard", true)));
            errands.park(tx, parcel, "guard");
        });
    }

    /** Puts aside at once: its case says, in the last moment, that it must not leave. */
    void keepBack(Leaving leaving, String problem) {
        end(leaving, (tx, parcel) -> errands.park(tx, parcel, problem));
    }

    /** The decision came out stricter than before: nothing leaves. */
    void stop(Leaving.Stopped stopped) {
        end(stopped, (tx, parcel) -> recorder.stopped(tx, parcel, stopped));
    }

    private void end(Leaving leaving, Ending ending) {
        database.perform(tx -> {
            var parcel = held(tx, leaving);
            if (parcel.isPresent()) {
                ending.store(tx, parcel.get());
            }
        });
        errands.wake();
    }

    private static boolean isOf(Leaving leaving, Parcel held) {
        return leaving.due().parcel().attempts() == held.attempts();
    }

    /** Whoever's attempt it is: what must not leave does not leave in a later one either. */
    private Optional<Parcel> held(Connection tx, Leaving leaving) throws SQLException {
        return dispatches.hold(tx, leaving.due().parcel().dispatchId(), State.QUEUED);
    }
}
