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
import org.rilohub.ledger.sql.Sql;

/**
 * Rings what is due, each alarm in a transaction of its own. One that fails rings again a minute later and holds up no other,
 * and so does one that what it rings for keeps waiting: whoever works on that drops the alarm last, and must not wait for it;
 * of many of one kind, no more than {@value #MOST} ring before those of the next kind.
 */
public final class Ringer {
    private static final Logger LOG = System.getLogger(Ringer.class.getName());
    static final int MOST = 64;

    /** Well below the second after which PostgreSQL ends one of two that wait for each other: it is always the alarm. */
    private static final String WAIT_BRIEFLY = "select set_config('lock_timeout', '300ms', true)";

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
     * Takes one turn: rings what is due and another node does not hold, {@value #MOST} of each kind at most.
     *
     * @return how many rang; if any did, there may be more
     * @throws RuntimeException if the store fails before an alarm is held
     */
    public int ringDue() {
        var kinds = bells.stream().map(Bell::kind).toList();
        var due = database.transaction(tx -> alarms.kindsDue(tx, kinds, clock.instant()));
        return bells.stream()
                .filter(bell -> due.contains(bell.kind()))
                .mapToInt(this::ringSome)
                .sum();
    }

    private int ringSome(Bell bell) {
        int rung = 0;
        while (rung < MOST && ringNext(bell)) {
            rung++;
        }
        return rung;
    }

    private boolean ringNext(Bell bell) {
        var held = new ArrayList<Alarm>();
        var now = clock.instant();
        try {
            return database.transaction(tx -> {
                Sql.of(WAIT_BRIEFLY).list(tx, row -> row.getString(1));
                return alarms.ring(tx, List.of(new Noting(bell, held)), now);
            });
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
