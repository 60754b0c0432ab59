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
                tell(tx, message(tx, messageId));
            }
        }
        for (var messageId : cases.prompted(tx, delivered)) {
            messages.hold(tx, messageId);
            prompt(tx, message(tx, messageId), delivered);
        }
    }

    private CaseMessage message(Connection tx, UUID messageId) throws SQLException {
        var content = messages.content(tx, messageId).orElseThrow();
        return new CaseMessage(messageId, content, messages.acceptedAt(tx, messageId));
    }

    private void tell(Connection tx, CaseMessage message) throws SQLException {
        var sent = dispatches.holdAll(tx, message.id());
        for (var hearer : cases.hearers(tx, message)) {
            tell(tx, message, hearer, first(sent, hearer));
        }
        outbox.putMessage(tx, message.sender(), message.id());
    }

    private static Optional<Parcel> first(List<Parcel> sent, Hearer hearer) {
        return sent.stream()
                .filter(each -> each.receiver().equals(hearer.receiver()) && each.lane() == hearer.lane())
                .filter(each -> each.promptedBy().isEmpty())
                .findFirst();
    }

    /** What was put aside because its receiver had not been told yet is decided anew. */
    private void tell(Connection tx, CaseMessage message, Hearer hearer, Optional<Parcel> first) throws SQLException {
        if (first.isEmpty()) {
            send(tx, message, hearer, Optional.empty());
        } else if (first.get().state() == State.PARKED) {
            dispatches.reopen(tx, first.get().dispatchId(), clock.instant().plus(configuration.patience()));
            parking.settle(tx, first.get().dispatchId());
        }
    }

    /** What its receiver has, or will have, says nothing of what it was told only now; in the lane in which that came. */
    private void prompt(Connection tx, CaseMessage message, Delivered delivered) throws SQLException {
        var hearer = new Hearer(delivered.receiver(), delivered.lane());
        send(tx, message, hearer, Optional.of(delivered.dispatchId()));
        outbox.putMessage(tx, message.sender(), message.id());
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
