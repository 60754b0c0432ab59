package org.rilohub.cases.recalls;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.recalls.Notice.Progress;
import org.rilohub.schemas.RecallAnswer;

/** Takes what receivers answer, about all of which they have heard that it is called back. */
final class Answering {
    private final RecallSetting setting;
    private final Ringing ringing;
    private final RecallLog log;
    private final RecallStore store = new RecallStore();

    Answering(RecallSetting setting, Ringing ringing) {
        this.setting = setting;
        this.ringing = ringing;
        this.log = new RecallLog(setting.leaves());
    }

    void answered(Connection tx, CaseMessage message, RecallAnswer answer) throws SQLException {
        var asked = RecallGuards.wasAsked(store.hold(tx, answer.recallId(), message.sender()));
        RecallGuards.goesBack(message, asked, store.tellers(tx, asked.recallId(), asked.receiver()));
        var notices = setting.chain().notices(tx, asked.recallId(), asked.receiver());
        RecallGuards.hasHeardOfAll(notices);
        RecallGuards.isComplete(answer);
        var told = told(tx, asked, notices);
        RecallGuards.isPossible(answer, told, setting.clock().instant());
        RecallGuards.isBetter(RecallState.of(answer.outcome()), asked);
        store(tx, message.id(), answer, asked);
        if (answer.deletedOn().isPresent()) {
            close(tx, told, message.id(), answer.deletedOn().get());
        }
    }

    private void store(Connection tx, UUID message, RecallAnswer answer, Asked asked) throws SQLException {
        var state = RecallState.of(answer.outcome());
        store.answer(
                tx, asked, state, message, answer.deletedOn(), setting.clock().instant());
        log.answered(tx, asked, state, message);
        ringing.stop(tx, asked);
    }

    /** What one receiver was told of what is called back, by whichever way it came; not what it has no notice of. */
    private List<Disclosure> told(Connection tx, Asked asked, List<Notice> notices) throws SQLException {
        var again = store.again(tx, asked.recallId(), asked.receiver());
        var heardOf = notices.stream()
                .filter(notice -> notice.is(Progress.SIGNED))
                .map(Notice::promptedBy)
                .collect(toSet());
        var told = new ArrayList<Disclosure>();
        for (var dispatch : store.dispatches(tx, asked.recallId(), asked.receiver())) {
            if (!again.contains(dispatch) || heardOf.contains(dispatch)) {
                setting.told().disclosure(tx, dispatch).ifPresent(told::add);
            }
        }
        return told;
    }

    /** What is deleted is owed no more. */
    private void close(Connection tx, List<Disclosure> told, UUID message, LocalDate day) throws SQLException {
        for (var each : told) {
            setting.obligations().deleted(tx, each, message, day);
        }
    }
}
