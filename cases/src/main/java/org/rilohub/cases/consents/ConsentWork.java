package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Circumstances;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.schemas.ConsentDecision;
import org.rilohub.schemas.ConsentRequest;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;

/** Carries a consent from its request to its end (POL-02, POL-07, POL-08, POL-30; domain reference 3). */
public final class ConsentWork implements CaseWork, Bell, TaskWork {
    /** Of its alarms and of its tasks. */
    public static final String KIND = "consent";

    private final Asking asking;
    private final Examining examining;
    private final Deciding deciding;
    private final Consents consents;
    private final ConsentSetting setting;

    public ConsentWork(ConsentSetting setting) {
        this.setting = setting;
        this.examining = new Examining(setting);
        this.asking = new Asking(setting, examining);
        this.deciding = new Deciding(setting);
        this.consents = new Consents(setting.told());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void accepted(Connection tx, CaseMessage message) throws SQLException {
        switch (message.submission().content()) {
            case ConsentRequest request -> asking.accepted(tx, message, request);
            case ConsentDecision decision -> deciding.accepted(tx, message, decision);
            default -> {}
        }
    }

    @Override
    public void permitted(Connection tx, CaseMessage message, Party receiver, Optional<String> basis)
            throws SQLException {
        switch (message.submission().content()) {
            case ConsentRequest request -> asking.permitted(tx, message, request, receiver);
            case ConsentDecision decision -> deciding.permitted(tx, message, decision, receiver);
            default -> {}
        }
    }

    @Override
    public void delivered(Connection tx, Delivered delivered) throws SQLException {
        if (delivered.type() == MessageType.ConsentRequest) {
            asking.arrived(tx, delivered.messageId());
        }
    }

    /** What the originators of what the provider was told let this receiver do. */
    @Override
    public Circumstances known(
            Connection tx, UUID messageId, Dispatch dispatch, List<UUID> toldBy, Circumstances circumstances)
            throws SQLException {
        var proceedings = dispatch.content()
                .header()
                .proceedingsReference()
                .map(setting::marks)
                .orElse(List.of());
        return circumstances.andConsents(
                consents.of(tx, dispatch.provider(), dispatch.receiver(), toldBy, proceedings));
    }

    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        deciding.expire(tx, alarm);
    }

    @Override
    public void hold(Connection tx, Task task) throws SQLException {
        examining.hold(tx, task);
    }

    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        examining.answer(tx, task, decision);
    }
}
