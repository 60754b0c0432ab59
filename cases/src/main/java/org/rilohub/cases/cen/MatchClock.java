package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Bell;

/** Rings for each report soon after it was accepted: matching keeps nobody waiting at the door. */
public final class MatchClock implements Bell {
    static final String KIND = "cen-match";

    private final Matches matches;

    public MatchClock(Matches matches) {
        this.matches = matches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        matches.match(tx, alarm.subject());
    }
}
