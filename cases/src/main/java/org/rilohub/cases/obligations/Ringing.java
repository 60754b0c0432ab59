package org.rilohub.cases.obligations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.tasks.Task;
import org.rilohub.schemas.DisclosureNotice;
import org.rilohub.schemas.Party;

/** Calls what is owed to mind, on both sides; late is something to tell the provider, and nothing happens by itself. */
final class Ringing {
    static final String REMIND = "remind:";
    static final String LATE = "late:";

    private final ObligationSetting setting;
    private final ObligationLog log;
    private final ObligationStore store = new ObligationStore();
    private final Alarms alarms = new Alarms();

    Ringing(ObligationSetting setting) {
        this.setting = setting;
        this.log = new ObligationLog(setting.leaves());
    }

    void set(Connection tx, Owed owed, Instant dueAt) throws SQLException {
        alarms.set(tx, alarm(owed, REMIND, setting.times().remindAt(owed.code(), dueAt)));
        alarms.set(tx, alarm(owed, LATE, dueAt));
    }

    private static Alarm alarm(Owed owed, String step, Instant at) {
        return new Alarm(owed.provider(), ObligationWork.KIND, owed.dispatchId(), step + owed.code(), at);
    }

    void ring(Connection tx, Alarm alarm) throws SQLException {
        for (var owed : store.holdOpen(tx, alarm.subject())) {
            if (alarm.step().equals(REMIND + owed.code())) {
                remind(tx, owed);
            } else if (alarm.step().equals(LATE + owed.code())) {
                late(tx, owed, alarm.dueAt());
            }
        }
    }

    private void remind(Connection tx, Owed owed) throws SQLException {
        store.remind(tx, owed);
        log.rang(tx, owed, "obligation-due");
        remind(tx, owed, owed.receiver(), "receiver");
        remind(tx, owed, owed.provider(), "provider");
    }

    private void remind(Connection tx, Owed owed, Party party, String side) throws SQLException {
        if (setting.staffed().test(party)) {
            setting.tasks().open(tx, task(owed, party, Reminder.kind(owed) + "." + side));
        }
    }

    private Task task(Owed owed, Party party, String question) {
        return new Task(
                setting.newId(),
                party,
                Reminder.kind(owed),
                owed.dispatchId(),
                question,
                List.of(
                        "provider=" + owed.provider().organisation(),
                        "receiver=" + owed.receiver().organisation(),
                        "obligation=" + owed.code()),
                Set.of("officer", "supervisor", "legal"),
                1,
                Set.of(),
                setting.clock().instant(),
                owed.dueAt());
    }

    private void late(Connection tx, Owed owed, Instant since) throws SQLException {
        store.late(tx, owed, since);
        log.rang(tx, owed, "obligation-overdue");
        askToChase(tx, owed);
    }

    /** Once, and also where a reminder before it was marked as seen: that it is late is another thing to know. */
    private void askToChase(Connection tx, Owed owed) throws SQLException {
        if (setting.staffed().test(owed.provider())) {
            setting.tasks().open(tx, task(owed, owed.provider(), Reminder.kind(owed) + ".late"));
        }
    }

    /** Tells the provider's legal staff of a disclosure by law: of one that was made at once, of another until its day. */
    void disclosed(Connection tx, Disclosure told, UUID message, DisclosureNotice notice) throws SQLException {
        if (setting.staffed().test(told.provider())) {
            setting.tasks().open(tx, task(told, message, notice));
        }
    }

    private Task task(Disclosure told, UUID message, DisclosureNotice notice) {
        return new Task(
                setting.newId(),
                told.provider(),
                Reminder.DISCLOSURE,
                message,
                notice.already() ? "disclosure.already-made" : "disclosure.announced",
                List.of(
                        "concerning=" + told.dispatchId(),
                        "receiver=" + told.receiver().organisation(),
                        "day=" + notice.on()),
                Set.of("legal"),
                1,
                Set.of(),
                setting.clock().instant(),
                Optional.of(notice.on().atStartOfDay(ZoneOffset.UTC).toInstant())
                        .filter(day -> !notice.already()));
    }
}
