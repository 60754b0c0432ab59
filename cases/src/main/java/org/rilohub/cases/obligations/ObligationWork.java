package org.rilohub.cases.obligations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.rilohub.agreements.Obligation;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.disclosures.Addressing;
import org.rilohub.schemas.DisclosureNotice;
import org.rilohub.schemas.UseReport;

/** Keeps what receivers owe for what they were told (POL-06, POL-31), and what they say they did. */
public final class ObligationWork implements CaseWork, Bell {
    /** Of its alarms. */
    public static final String KIND = "obligation";

    private final ObligationSetting setting;
    private final ObligationStore store = new ObligationStore();
    private final ObligationLog log;
    private final Ringing ringing;
    private final Closing closing;

    public ObligationWork(ObligationSetting setting) {
        this.setting = setting;
        this.log = new ObligationLog(setting.leaves());
        this.ringing = new Ringing(setting);
        this.closing = new Closing(setting);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        ringing.ring(tx, alarm);
    }

    @Override
    public void delivered(Connection tx, Delivered delivered) throws SQLException {
        var opened = new ArrayList<String>();
        for (var code : delivered.obligations().stream()
                .filter(Obligation::travels)
                .sorted()
                .distinct()
                .toList()) {
            var owed = owed(delivered, code);
            if (store.add(tx, owed)) {
                opened.add(code);
                setAlarms(tx, owed);
            }
        }
        if (!opened.isEmpty()) {
            log.opened(tx, delivered, opened);
        }
    }

    private void setAlarms(Connection tx, Owed owed) throws SQLException {
        if (owed.dueAt().isPresent()) {
            ringing.set(tx, owed, owed.dueAt().get());
        }
    }

    private Owed owed(Delivered delivered, String code) {
        return new Owed(
                delivered.dispatchId(),
                code,
                delivered.provider(),
                delivered.receiver(),
                delivered.messageId(),
                delivered.framework(),
                ObligationState.OPEN,
                delivered.at(),
                setting.times().dueAt(code, delivered.at()),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void accepted(Connection tx, CaseMessage message) throws SQLException {
        switch (message.submission().content()) {
            case UseReport report -> used(tx, message, report);
            case DisclosureNotice notice -> disclosed(tx, message, notice);
            default -> {}
        }
    }

    private void used(Connection tx, CaseMessage message, UseReport report) throws SQLException {
        var told = ReportGuards.wasTold(
                setting.told().disclosure(tx, report.concerning()), message.sender(), "useReport.concerning");
        Addressing.toNobodyBut(told.provider(), message);
        ReportGuards.saysWhen(report);
        ReportGuards.isPossible(report, told, setting.clock().instant());
        ReportGuards.isDeletedOnce(report, store.isDeleted(tx, told.dispatchId()));
        closing.used(tx, told, message.id(), report.use(), report.deletedOn());
    }

    /** A notice in advance is what was asked for; the duty stays for whatever is disclosed next. */
    private void disclosed(Connection tx, CaseMessage message, DisclosureNotice notice) throws SQLException {
        var told = ReportGuards.wasTold(
                setting.told().disclosure(tx, notice.concerning()), message.sender(), "disclosureNotice.concerning");
        Addressing.toNobodyBut(told.provider(), message);
        ReportGuards.tellsTheTime(notice, setting.clock().instant());
        store.noticed(
                tx,
                told,
                message.id(),
                notice.on(),
                notice.already(),
                setting.clock().instant());
        log.noticed(tx, told, message.id(), notice);
        ringing.disclosed(tx, told, message.id(), notice);
    }
}
