package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Decision;
import org.rilohub.cases.CaseWork;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Border;
import org.rilohub.partners.Directory;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;

/** Asks the agreements, twice for each dispatch: before it is queued, and before it leaves. */
final class Decide {
    private final Database database;
    private final Agreements agreements;
    private final Origins origins;
    private final CaseWork cases;
    private final Border border;
    private final Directory directory;
    private final Clock clock;

    Decide(
            Database database,
            Agreements agreements,
            Origins origins,
            CaseWork cases,
            Border border,
            Directory directory,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.border = border;
        this.agreements = agreements;
        this.origins = origins;
        this.directory = directory;
        this.clock = clock;
    }

    Course decide(Opened opened) {
        return switch (decision(opened.parcel(), opened.dispatch())) {
            case Decision.Refused refused -> new Course.Refuse(opened, refused);
            case Decision.Referred referred -> new Course.Refer(opened, referred);
            case Decision.Permitted permitted -> permitted(opened, permitted);
        };
    }

    private Course permitted(Opened opened, Decision.Permitted permit) {
        var dispatch = opened.dispatch();
        if (directory.partner(dispatch.receiver()).isEmpty()) {
            return new Course.Park(opened, permit, "receiver-unknown");
        }
        if (!border.carries(dispatch.receiver(), dispatch.content().content().type())) {
            return new Course.Park(opened, permit, "dialect-cannot-carry");
        }
        return dispatch.lane() == Lane.CEN
                        && Publishing.isReviewed(dispatch.content().content())
                ? new Course.Review(opened, permit)
                : new Course.Queue(opened, permit);
    }

    /** Agreements end, consents are withdrawn: what was permitted when it was queued may not be so now. */
    Leaving decideAgain(Leaving.Due due) {
        var decision = decision(due.parcel(), due.dispatch());
        return decision instanceof Decision.Permitted permit
                ? new Leaving.Cleared(due, permit)
                : new Leaving.Stopped(due, decision);
    }

    private Decision decision(Parcel parcel, Dispatch dispatch) {
        return agreements.decide(dispatch, database.transaction(tx -> circumstances(tx, parcel, dispatch)));
    }

    private Circumstances circumstances(Connection tx, Parcel parcel, Dispatch dispatch) throws SQLException {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lanes = directory.partner(dispatch.receiver()).map(partner -> Set.copyOf(partner.lanes()));
        var found = origins.of(tx, dispatch);
        origins.remember(tx, parcel.reportId(), parcel.owner(), found.toldBy());
        var circumstances = new Circumstances(today, lanes, found.origins(), approving(found, dispatch));
        var about = new ArrayList<>(found.toldBy());
        about.addAll(origins.toldBefore(tx, dispatch));
        if (!found.complete()) {
            about.add(Origins.ANOTHER);
        }
        return cases.known(tx, parcel.reportId(), dispatch, about, circumstances);
    }

    /** Whoever told both in their operation has said yes; a no of its own comes before it. */
    private static List<Consent> approving(Origins.Found found, Dispatch dispatch) {
        return found.sharing().stream()
                .map(originator -> new Consent(
                        originator, Optional.of(dispatch.receiver()), Consent.ONWARD, "GRANTED", Optional.empty()))
                .toList();
    }
}
