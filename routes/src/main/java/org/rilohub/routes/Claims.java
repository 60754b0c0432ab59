package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.CaseWork;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Directory;

/** Takes one dispatch for one attempt, so that no other consumer is at it meanwhile. */
final class Claims {
    private final Database database;
    private final Messages messages;
    private final Dispatches dispatches;
    private final Errands errands;
    private final Directory directory;
    private final CaseWork cases;
    private final RoutesConfiguration configuration;
    private final Clock clock;
    private final DurableSteps steps;

    Claims(
            Database database,
            Messages messages,
            Dispatches dispatches,
            Errands errands,
            Directory directory,
            CaseWork cases,
            RoutesConfiguration configuration,
            Clock clock,
            DurableSteps steps) {
        this.database = database;
        this.messages = messages;
        this.dispatches = dispatches;
        this.errands = errands;
        this.directory = directory;
        this.cases = cases;
        this.configuration = configuration;
        this.clock = clock;
        this.steps = steps;
    }

    /** Empty if it is delivered, stopped, or in another consumer's hands. */
    Optional<Leaving.Due> claim(UUID dispatchId) {
        var claimed = database.transaction(tx -> {
            var parcel = dispatches.holdDue(tx, dispatchId, clock.instant(), configuration.longestLease());
            return parcel.isPresent() ? claim(tx, parcel.get()) : Optional.<Leaving.Due>empty();
        });
        steps.reached("deliver.claimed");
        return claimed;
    }

    /** A crash counts as an attempt too: what ends the process every time is parked in the end. */
    private Optional<Leaving.Due> claim(Connection tx, Parcel parcel) throws SQLException {
        if (parcel.attempts() >= configuration.maxAttempts()) {
            errands.park(tx, parcel, "attempts-exhausted");
            return Optional.empty();
        }
        dispatches.lease(tx, parcel.dispatchId(), clock.instant().plus(configuration.lease()), parcel.attempts() + 1);
        return due(tx, parcel.attempt(parcel.attempts() + 1));
    }

    /** The parcel with content and partner; put aside if the directory has lost its partner. */
    Optional<Leaving.Due> due(Connection tx, Parcel parcel) throws SQLException {
        var partner = directory.partner(parcel.receiver());
        var content = messages.content(tx, parcel.reportId());
        if (partner.isEmpty() || content.isEmpty()) {
            errands.park(tx, parcel, "receiver-unknown");
            return Optional.empty();
        }
        return Optional.of(new Leaving.Due(parcel, Address.dispatch(tx, cases, parcel, content.get()), partner.get()));
    }
}
