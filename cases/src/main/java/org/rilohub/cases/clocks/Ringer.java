package org.rilohub.cases.clocks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rilohub.ledger.sql.Database;

/**
 * Rings everything that is due, each alarm in a transaction of its own. One that fails rings again a minute later and holds
 * up no other.
 */
public final class Ringer {
    private static final Logger LOG = System.getLogger(Ringer.class.getName());
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Database database;
    private final Alarms alarms = new Alarms();
    private final List<Bell> bells;
    private final Clock clock;

    /** @param bells one for each kind of alarm */
    public Ringer(Database database, List<Bell> bells, Clock clock) {
        this.database = database;
        this.bells = List.copyOf(bells);
        this.clock = clock;
    }

    /**
     * Rings until nothing is due that another node does not hold.
     *
     * @return how many rang
     * @throws RuntimeException if the store fails before an alarm is held
     */
    public int ringDue() {
        int rung = 0;
        while (ringNext()) {
            rung++;
        }
        return rung;
    }

    private boolean ringNext() {
        var held = new ArrayList<Alarm>();
        var now = clock.instant();
        var noting = bells.stream().<Bell>map(bell -> new Noting(bell, held)).toList();
        try {
            return database.transaction(tx -> alarms.ring(tx, noting, now));
        } catch (RuntimeException e) {
            if (held.isEmpty()) {
                throw e;
            }
            putOff(held.getFirst(), now, e);
            return true;
        }
    }

    private void putOff(Alarm alarm, Instant now, RuntimeException e) {
        LOG.log(
                Level.WARNING,
                "an alarm failed and rings again: {0} {1} {2}",
                alarm.kind(),
                alarm.step(),
                e.getClass().getName());
        database.perform(tx -> alarms.putOff(tx, alarm, now.plus(AGAIN)));
    }

    /** Remembers for which alarm it rang. */
    private record Noting(Bell bell, List<Alarm> held) implements Bell {
        @Override
        public String kind() {
            return bell.kind();
        }

        @Override
        public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
            held.add(alarm);
            bell.ring(tx, alarm, now);
        }
    }
}
