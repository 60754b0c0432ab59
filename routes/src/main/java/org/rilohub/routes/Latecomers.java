package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.Hearer;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Submission;

/** Addresses a message once more for whoever it turned out to be for only after it had been addressed. */
final class Latecomers {
    private final Messages messages;
    private final Dispatches dispatches;
    private final Parking parking;
    private final CaseWork cases;
    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final RoutesConfiguration configuration;
    private final Clock clock;

    Latecomers(
            Messages messages,
            Dispatches dispatches,
            Parking parking,
            CaseWork cases,
            Outbox outbox,
            Supplier<UUID> ids,
            RoutesConfiguration configuration,
            Clock clock) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.parking = parking;
        this.cases = cases;
        this.outbox = outbox;
        this.ids = ids;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** In the transaction of the delivery. */
    void tell(Connection tx, Delivered delivered) throws SQLException {
        for (var messageId : cases.heardLate(tx, delivered)) {
            messages.hold(tx, messageId);
            // One that nobody has addressed yet finds all its hearers when it is.
            if (messages.isAddressed(tx, messageId)) {
                tell(tx, messageId, messages.content(tx, messageId).orElseThrow(), delivered);
            }
        }
    }

    private void tell(Connection tx, UUID messageId, Submission content, Delivered delivered) throws SQLException {
        var sent = dispatches.holdAll(tx, messageId);
        var message = new CaseMessage(messageId, content, messages.acceptedAt(tx, messageId));
        for (var hearer : cases.hearers(tx, message)) {
            tell(tx, message, hearer, latest(sent, hearer), delivered);
        }
        outbox.putMessage(tx, content.header().from().partyId(), messageId);
    }

    /** What it was sent last: of two ids the later is greater. */
    private static Optional<Parcel> latest(List<Parcel> sent, Hearer hearer) {
        return sent.stream()
                .filter(each -> each.receiver().equals(hearer.receiver()) && each.lane() == hearer.lane())
                .reduce((earlier, later) -> later);
    }

    /**
     * What was put aside because its receiver had not been told yet is decided anew. What its receiver may have read already
     * says nothing of what it was told only now: of that it hears by a message of its own, in the lane in which that came.
     */
    private void tell(Connection tx, CaseMessage message, Hearer hearer, Optional<Parcel> latest, Delivered delivered)
            throws SQLException {
        if (latest.isEmpty()) {
            send(tx, message, hearer, Optional.empty());
        } else if (latest.get().state() == State.PARKED) {
            dispatches.reopen(tx, latest.get().dispatchId(), clock.instant().plus(configuration.patience()));
            parking.settle(tx, latest.get().dispatchId());
        } else if (latest.get().mayBeThere() && hearer.receiver().equals(delivered.receiver())) {
            var again = new Hearer(hearer.receiver(), delivered.lane());
            send(tx, message, again, Optional.of(delivered.dispatchId()));
        }
    }

    private void send(Connection tx, CaseMessage message, Hearer hearer, Optional<UUID> promptedBy)
            throws SQLException {
        var now = clock.instant();
        dispatches.insert(
                tx,
                new Dispatches.Fresh(
                        ids.get(),
                        message.id(),
                        message.sender(),
                        new Addressee(hearer.receiver(), hearer.lane(), Optional.empty()),
                        now,
                        now.plus(configuration.patience()),
                        promptedBy));
    }
}
