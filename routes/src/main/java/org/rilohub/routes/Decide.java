package org.rilohub.routes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Decision;
import org.rilohub.partners.Directory;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;

/** Asks the agreements, twice for each dispatch: before it is queued, and before it leaves. */
final class Decide {
    private final Agreements agreements;
    private final Origins origins;
    private final Directory directory;
    private final Clock clock;

    Decide(Agreements agreements, Origins origins, Directory directory, Clock clock) {
        this.agreements = agreements;
        this.origins = origins;
        this.directory = directory;
        this.clock = clock;
    }

    Course decide(Opened opened) {
        return switch (decision(opened.dispatch())) {
            case Decision.Refused refused -> new Course.Refuse(opened, refused);
            case Decision.Referred referred -> new Course.Refer(opened, referred);
            case Decision.Permitted permitted -> permitted(opened, permitted);
        };
    }

    private Course permitted(Opened opened, Decision.Permitted permit) {
        var dispatch = opened.dispatch();
        if (directory.partner(dispatch.receiver()).isEmpty()) {
            return new Course.Park(opened, permit);
        }
        return dispatch.lane() == Lane.CEN ? new Course.Review(opened, permit) : new Course.Queue(opened, permit);
    }

    /** Agreements end, consents are withdrawn: what was permitted when it was queued may not be so now. */
    Leaving decideAgain(Leaving.Due due) {
        var decision = decision(due.dispatch());
        return decision instanceof Decision.Permitted permit
                ? new Leaving.Cleared(due, permit)
                : new Leaving.Stopped(due, decision);
    }

    private Decision decision(Dispatch dispatch) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lanes = directory.partner(dispatch.receiver()).map(partner -> Set.copyOf(partner.lanes()));
        return agreements.decide(dispatch, new Circumstances(today, lanes, origins.of(dispatch), List.of()));
    }
}
