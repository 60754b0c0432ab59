package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.LastDay;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.cases.disclosures.Addressing;
import org.rilohub.cases.disclosures.Refusals;
import org.rilohub.schemas.ConsentDecision;
import org.rilohub.schemas.Party;

/** From what the originator says to the day on which it holds no more. A no counts at once, a yes when it may leave. */
final class Deciding {
    private static final String EXPIRE = "expire";

    private final ConsentSetting setting;
    private final ConsentLog log;
    private final ConsentStore store = new ConsentStore();
    private final ExaminationStore examinations = new ExaminationStore();
    private final Alarms alarms = new Alarms();

    Deciding(ConsentSetting setting) {
        this.setting = setting;
        this.log = new ConsentLog(setting.leaves());
    }

    void accepted(Connection tx, CaseMessage message, ConsentDecision decision) throws SQLException {
        var asked = asked(tx, message, decision);
        Addressing.toNobodyBut(asked.askedBy(), message);
        var next = DecisionGuards.check(asked, examinations.of(tx, asked.consentId()), decision, setting.today());
        if (!next.grants()) {
            rule(tx, asked, next, message, decision);
        }
    }

    void permitted(Connection tx, CaseMessage message, ConsentDecision decision, Party receiver) throws SQLException {
        var asked = asked(tx, message, decision);
        var grants = ConsentEvent.of(decision.decision()).grants();
        if (!grants || !receiver.equals(asked.askedBy()) || asked.wasRuledBy(message.id())) {
            return;
        }
        var next = DecisionGuards.check(asked, examinations.of(tx, asked.consentId()), decision, setting.today());
        rule(tx, asked, next, message, decision);
    }

    /** Only whoever was asked decides; to everybody else there is no such consent. */
    private ConsentCase asked(Connection tx, CaseMessage message, ConsentDecision decision) throws SQLException {
        return store.hold(tx, decision.consentId())
                .filter(asked -> asked.askedOf().equals(message.sender()))
                .orElseThrow(() -> Refusals.notFound("NO_CONSENT", "consentDecision.consentId"));
    }

    private void rule(
            Connection tx, ConsentCase asked, ConsentState next, CaseMessage message, ConsentDecision decision)
            throws SQLException {
        var ruling = ruling(asked, next, message, decision);
        store.rule(tx, asked.consentId(), next, ruling);
        log.ruled(tx, asked, ConsentEvent.of(decision.decision()), ruling);
        setting.tasks().close(tx, ConsentWork.KIND, asked.consentId());
        windUp(tx, asked, next.grants() ? ruling.validUntil() : Optional.empty());
    }

    /** What is taken back keeps the days and conditions that it had. */
    private Ruling ruling(ConsentCase asked, ConsentState next, CaseMessage message, ConsentDecision decision) {
        var now = setting.clock().instant();
        var before = asked.ruling();
        return next == ConsentState.WITHDRAWN && before.isPresent()
                ? new Ruling(
                        message.id(),
                        decision.ground(),
                        before.get().conditions(),
                        before.get().validUntil(),
                        now)
                : new Ruling(
                        message.id(), decision.ground(), decision.conditions().size(), decision.validUntil(), now);
    }

    private void windUp(Connection tx, ConsentCase asked, Optional<LocalDate> lastDay) throws SQLException {
        alarms.drop(tx, ConsentWork.KIND, asked.consentId());
        if (lastDay.isPresent()) {
            var end = LastDay.ofPermission(lastDay.get(), asked.askedOf());
            alarms.set(tx, new Alarm(asked.askedOf(), ConsentWork.KIND, asked.consentId(), EXPIRE, end));
        }
    }

    /** Its last day is over. */
    void expire(Connection tx, Alarm alarm) throws SQLException {
        var found = store.hold(tx, alarm.subject());
        var next = found.flatMap(asked -> ConsentCourse.after(asked.state(), ConsentEvent.EXPIRE));
        if (found.isPresent() && next.isPresent()) {
            store.move(tx, alarm.subject(), next.get());
            log.moved(tx, found.get(), ConsentEvent.EXPIRE);
        }
    }
}
