package org.rilohub.routes.webhooks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.Tidings;
import org.rilohub.routes.webhooks.Tiding.Kind;
import org.rilohub.schemas.Party;

/** Writes down what partners that name a webhook are to hear of; of others it writes nothing. */
public final class Webhooks implements Tidings {
    private final TidingStore store = new TidingStore();
    private final Directory directory;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param ids of events, for the tables of V205 */
    public Webhooks(Directory directory, Supplier<UUID> ids, Clock clock) {
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void waiting(Connection tx, Party receiver, UUID messageId) throws SQLException {
        write(tx, receiver, Kind.MESSAGE_WAITING, messageId);
    }

    @Override
    public void decided(Connection tx, Party sender, UUID reportId) throws SQLException {
        write(tx, sender, Kind.DECIDED, reportId);
    }

    private void write(Connection tx, Party partner, Kind kind, UUID subject) throws SQLException {
        if (directory.partner(partner).flatMap(PartnerFile::webhook).isPresent()) {
            store.insert(tx, ids.get(), partner, kind, subject, clock.instant());
        }
    }
}
