package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.referrals.Referrals;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Parcel.State;

/** Has a referred dispatch decided anew once its people have said all that was asked of them. */
final class ReferralWork implements TaskWork {
    private final Referrals referrals;
    private final Dispatches dispatches;
    private final Errands errands;

    ReferralWork(Referrals referrals, Dispatches dispatches, Errands errands) {
        this.referrals = referrals;
        this.dispatches = dispatches;
        this.errands = errands;
    }

    @Override
    public String kind() {
        return Referrals.KIND;
    }

    /** The sentence runs again as for any other dispatch: a ruling lets nothing past by itself. */
    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        var parcel = dispatches
                .hold(tx, task.subject(), State.REFERRED)
                .filter(held -> held.owner().equals(task.owner()))
                .orElseThrow(() -> new OutOfTurnException("out-of-turn", "NOT_REFERRED", List.of()));
        if (referrals.ruled(tx, task, decision)) {
            undecide(tx, parcel.dispatchId());
            errands.tellUndecided(tx, parcel);
        }
    }

    private static void undecide(Connection tx, UUID dispatchId) throws SQLException {
        Sql.of("""
                        update dispatch set state = 'PENDING', attempts = 0, next_attempt_at = now(), last_reason = null
                        where dispatch_id = ?
                        """, dispatchId).update(tx);
    }
}
