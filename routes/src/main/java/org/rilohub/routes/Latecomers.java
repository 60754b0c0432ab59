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
                tell(tx, messageId, messages.content(tx, messageId).orElseThrow());
            }
        }
    }

    private void tell(Connection tx, UUID messageId, Submission content) throws SQLException {
        var sent = dispatches.holdAll(tx, messageId);
        var message = new CaseMessage(messageId, content, messages.acceptedAt(tx, messageId));
        for (var hearer : cases.hearers(tx, message)) {
            tell(tx, messageId, content, hearer, sent);
        }
        outbox.putMessage(tx, content.header().from().partyId(), messageId);
    }

    /** What was put aside because its receiver had not been told yet is decided anew. */
    private void tell(Connection tx, UUID messageId, Submission content, Hearer hearer, List<Parcel> sent)
            throws SQLException {
        var now = clock.instant();
        var lookAgainAt = now.plus(configuration.patience());
        var parcel = sent.stream()
                .filter(each -> each.receiver().equals(hearer.receiver()) && each.lane() == hearer.lane())
                .findFirst();
        if (parcel.isEmpty()) {
            var to = new Addressee(hearer.receiver(), hearer.lane(), Optional.empty());
            var provider = content.header().from().partyId();
            dispatches.insert(tx, new Dispatches.Fresh(ids.get(), messageId, provider, to, now, lookAgainAt));
        } else if (parcel.get().state() == State.PARKED) {
            dispatches.reopen(tx, parcel.get().dispatchId(), lookAgainAt);
            parking.settle(tx, parcel.get().dispatchId());
        }
    }
}
