package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Party;

/** Sends parcels on: to their partner's queue, or aside to where staff see them; and lets partners hear of it. */
final class Errands {
    private final Dispatches dispatches;
    private final Outbox outbox;
    private final Parking parking;
    private final Directory directory;
    private final Tidings tidings;
    private final RoutesConfiguration configuration;
    private final Clock clock;
    private final Runnable wake;

    Errands(
            Dispatches dispatches,
            Outbox outbox,
            Parking parking,
            Directory directory,
            Tidings tidings,
            RoutesConfiguration configuration,
            Clock clock,
            Runnable wake) {
        this.dispatches = dispatches;
        this.outbox = outbox;
        this.parking = parking;
        this.directory = directory;
        this.tidings = tidings;
        this.configuration = configuration;
        this.clock = clock;
        this.wake = wake;
    }

    /** Queues for a partner; one that fetches finds it in its inbox, and hears of it if it wants to. */
    void queue(Connection tx, Parcel parcel) throws SQLException {
        if (fetches(parcel)) {
            dispatches.queue(tx, parcel.dispatchId(), Optional.empty());
            tidings.waiting(tx, parcel.receiver(), parcel.dispatchId());
        } else {
            dispatches.queue(
                    tx, parcel.dispatchId(), Optional.of(clock.instant().plus(configuration.patience())));
            tell(tx, parcel);
        }
    }

    /** Says on the partner's queue that there is something to deliver; puts aside what is for nobody any more. */
    void tell(Connection tx, Parcel parcel) throws SQLException {
        if (directory.partner(parcel.receiver()).isEmpty()) {
            park(tx, parcel, "receiver-unknown");
            return;
        }
        outbox.putDispatch(tx, parcel);
    }

    /** Says on the common queue that there is something left to decide. */
    void tellUndecided(Connection tx, Parcel parcel) throws SQLException {
        outbox.putMessage(tx, parcel.owner(), parcel.reportId());
    }

    /** Puts aside, where people of its owner are asked about it. */
    void park(Connection tx, Parcel parcel, String reason) throws SQLException {
        parking.park(tx, parcel, reason);
    }

    /** Lets the sender hear that its status says more than before. */
    void tellSender(Connection tx, Parcel parcel) throws SQLException {
        tellSender(tx, parcel.owner(), parcel.reportId());
    }

    /** The same of a report as a whole. */
    void tellSender(Connection tx, Party sender, UUID reportId) throws SQLException {
        tidings.decided(tx, sender, reportId);
    }

    /** It is delivered: the sender hears of it, and nobody is asked about it any more, should it have been put aside. */
    void settled(Connection tx, Parcel parcel) throws SQLException {
        parking.settle(tx, parcel.dispatchId());
        tellSender(tx, parcel);
    }

    boolean fetches(Parcel parcel) {
        return directory
                .partner(parcel.receiver())
                .filter(partner -> partner.delivery() instanceof PartnerFile.Delivery.Inbox)
                .isPresent();
    }

    /** After a commit: rows wait in the outbox. */
    void wake() {
        wake.run();
    }
}
