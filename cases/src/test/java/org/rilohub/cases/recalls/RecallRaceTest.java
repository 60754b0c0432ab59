package org.rilohub.cases.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.disclosures.Binder;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.HandWound;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.cases.disclosures.Tables;
import org.rilohub.cases.obligations.ObligationSetting;
import org.rilohub.cases.obligations.Obligations;
import org.rilohub.cases.obligations.ReminderTimes;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recall;
import org.rilohub.schemas.RecallReason;

/** Two nodes at work at the same moment. */
class RecallRaceTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party FRANCE = Party.customs("FR");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private final Web web = new Web();
    private final RecallWork work = work();

    private RecallWork work() {
        var random = new SecureRandom();
        var clock = new HandWound(AT);
        var leaves = new Leaves(new PostgresLedger(random), clock);
        var binder = new Binder();
        var obligations = new Obligations(
                new ObligationSetting(web, JAPAN::equals, ReminderTimes.standard(), binder, leaves, clock, random));
        return new RecallWork(new RecallSetting(
                web,
                web,
                obligations,
                JAPAN::equals,
                FrameworkFiles::packaged,
                Period.ofDays(14),
                binder,
                leaves,
                clock,
                random));
    }

    @Test
    void what_is_delivered_while_it_is_called_back_waits_and_is_called_back(@TempDir Path folder) throws SQLException {
        var report = web.message(JAPAN);
        try (var tables = new Tables();
                var one = tables.begin();
                var other = tables.begin()) {
            var message = recall(report);
            work.accepted(one, message);
            var told = web.tell(report, FRANCE);

            waits(other, () -> work.delivered(other, delivered(told)));
            one.commit();
            work.delivered(other, delivered(told));

            assertThat(new Recalls().asked(other, JAPAN, message.id()))
                    .extracting(Asked::receiver)
                    .containsExactly(FRANCE);
        }
    }

    @Test
    void what_is_called_back_while_it_is_delivered_waits_and_finds_it(@TempDir Path folder) throws SQLException {
        var report = web.message(JAPAN);
        try (var tables = new Tables();
                var one = tables.begin();
                var other = tables.begin()) {
            var message = recall(report);
            var told = web.tell(report, FRANCE);
            work.delivered(one, delivered(told));

            waits(other, () -> work.accepted(other, message));
            one.commit();
            work.accepted(other, message);

            assertThat(new Recalls().asked(other, JAPAN, message.id())).hasSize(1);
        }
    }

    /** It does not come through while the other transaction is open; what it began is undone. */
    private static void waits(Connection tx, ThrowingCallable step) throws SQLException {
        Sql.of("set local lock_timeout = '100ms'").update(tx);
        assertThatThrownBy(step).isInstanceOf(SQLException.class).hasMessageContaining("lock timeout");
        tx.rollback();
    }

    private static CaseMessage recall(UUID report) {
        var recall = new Recall(
                Optional.empty(), report, RecallReason.WRONG, Optional.empty(), Optional.empty(), Optional.empty());
        return Letters.letter(AT, recall, JAPAN, Party.customs("KR"));
    }

    private static Delivered delivered(Disclosure told) {
        return new Delivered(
                told.dispatchId(),
                told.messageId(),
                MessageType.SeizureReport,
                told.provider(),
                told.receiver(),
                told.lane(),
                told.framework(),
                List.of(),
                AT);
    }
}
