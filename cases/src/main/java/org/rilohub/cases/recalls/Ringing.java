package org.rilohub.cases.recalls;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.tasks.Task;
import org.rilohub.schemas.Party;

/** Reminds receivers until they answer, once at half of their time, then every week; and tells the originator who is late. */
final class Ringing {
    private static final String REMIND = "remind";
    private static final String LATE = "late";
    private static final Duration AGAIN = Duration.ofDays(7);

    private final RecallSetting setting;
    private final RecallLog log;
    private final RecallStore store = new RecallStore();
    private final Alarms alarms = new Alarms();

    Ringing(RecallSetting setting) {
        this.setting = setting;
        this.log = new RecallLog(setting.leaves());
    }

    /** CEN is a publication: nobody answers for it, and nobody is reminded. */
    void set(Connection tx, Asked asked, Instant dueAt) throws SQLException {
        if (asked.receiver().kind().equals("wco")) {
            return;
        }
        var now = setting.clock().instant();
        var due = dueAt.isBefore(now) ? now : dueAt;
        alarms.set(tx, alarm(asked, REMIND, now.plus(Duration.between(now, due).dividedBy(2))));
        alarms.set(tx, alarm(asked, LATE, due));
    }

    private static Alarm alarm(Asked asked, String step, Instant at) {
        return new Alarm(asked.originator(), RecallWork.KIND, asked.askId(), step, at);
    }

    void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        var asked = store.hold(tx, alarm.subject()).filter(each -> each.state() == RecallState.SENT);
        if (asked.isPresent() && alarm.step().equals(REMIND)) {
            remind(tx, asked.get(), now);
        } else if (asked.isPresent()) {
            late(tx, asked.get(), alarm.dueAt());
        }
    }

    private void late(Connection tx, Asked asked, Instant since) throws SQLException {
        store.late(tx, asked, since);
        log.rang(tx, asked, "recall-overdue");
        chase(tx, asked);
    }

    /** The originator's staff find another way to somebody who has not answered. */
    void chase(Connection tx, Asked asked) throws SQLException {
        if (setting.staffed().test(asked.originator())) {
            setting.tasks().open(tx, unanswered(asked, store.missing(tx, asked.recallId())));
        }
    }

    /** One for the recall, however many are late at once; only its originator sees everybody who is missing. */
    private Task unanswered(Asked asked, List<Party> missing) {
        return new Task(
                setting.newId(),
                asked.originator(),
                RecallWork.KIND,
                asked.recallId(),
                "recall.unanswered",
                List.of(
                        "recall=" + asked.recallId(),
                        "missing=" + missing.stream().map(Party::organisation).collect(joining(" "))),
                Set.of("officer", "supervisor", "legal"),
                1,
                Set.of(),
                setting.clock().instant(),
                Optional.empty());
    }

    private void remind(Connection tx, Asked asked, Instant now) throws SQLException {
        log.rang(tx, asked, "recall-reminded");
        if (setting.staffed().test(asked.receiver())) {
            setting.tasks().open(tx, task(asked));
        }
        alarms.set(tx, alarm(asked, REMIND, now.plus(AGAIN)));
    }

    /** It says who told it, and not from whom that one had it. */
    private Task task(Asked asked) {
        return new Task(
                setting.newId(),
                asked.receiver(),
                RecallWork.KIND,
                asked.askId(),
                "recall.answer",
                List.of("recall=" + asked.recallId(), "toldBy=" + asked.toldBy().organisation()),
                Set.of("officer", "supervisor", "legal"),
                1,
                Set.of(),
                setting.clock().instant(),
                Optional.empty());
    }

    void stop(Connection tx, Asked asked) throws SQLException {
        alarms.drop(tx, RecallWork.KIND, asked.askId());
        setting.tasks().close(tx, RecallWork.KIND, asked.askId());
        if (store.missing(tx, asked.recallId()).isEmpty()) {
            setting.tasks().close(tx, RecallWork.KIND, asked.recallId());
        }
    }
}
