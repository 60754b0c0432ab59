package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Directory;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Submission;

/** Finds whom a message is for: one dispatch for each, stored before anything is decided. */
final class Address {
    private final Database database;
    private final Messages messages;
    private final Dispatches dispatches;
    private final Directory directory;
    private final Supplier<UUID> ids;
    private final RoutesConfiguration configuration;
    private final Clock clock;
    private final DurableSteps steps;

    Address(
            Database database,
            Messages messages,
            Dispatches dispatches,
            Directory directory,
            Supplier<UUID> ids,
            RoutesConfiguration configuration,
            Clock clock,
            DurableSteps steps) {
        this.database = database;
        this.messages = messages;
        this.dispatches = dispatches;
        this.directory = directory;
        this.ids = ids;
        this.configuration = configuration;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * The dispatches of a message that wait for a decision: all of them the first time, what is left of them later.
     *
     * @throws IllegalArgumentException if there is no such message
     */
    List<Opened> address(UUID reportId) {
        var opened = database.transaction(tx -> address(tx, reportId));
        steps.reached("address.committed");
        return opened;
    }

    private List<Opened> address(Connection tx, UUID reportId) throws SQLException {
        boolean first = messages.holdUnaddressed(tx, reportId);
        var content = messages.content(tx, reportId)
                .orElseThrow(() -> new IllegalArgumentException("no such message: " + reportId));
        if (first) {
            store(tx, reportId, content);
        }
        return dispatches.of(tx, reportId, State.PENDING).stream()
                .map(parcel -> new Opened(parcel, dispatch(parcel, content)))
                .toList();
    }

    private void store(Connection tx, UUID reportId, Submission content) throws SQLException {
        var provider = content.header().from().partyId();
        var now = clock.instant();
        for (var to : Addressee.of(content.header(), directory, configuration.office())) {
            dispatches.insert(
                    tx,
                    new Dispatches.Fresh(ids.get(), reportId, provider, to, now, now.plus(configuration.patience())));
        }
        messages.setState(tx, reportId, "ADDRESSED");
    }

    static Dispatch dispatch(Parcel parcel, Submission content) {
        return new Dispatch(parcel.dispatchId(), parcel.receiver(), parcel.lane(), content);
    }
}
