package org.rilohub.cases.obligations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Obligation;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.schemas.InformationUse;

/** What a receiver's word closes: its deletion everything, any other use the report alone. */
final class Closing {
    private final ObligationSetting setting;
    private final ObligationStore store = new ObligationStore();
    private final Alarms alarms = new Alarms();

    Closing(ObligationSetting setting) {
        this.setting = setting;
    }

    void used(Connection tx, Disclosure told, UUID message, InformationUse use, Optional<LocalDate> deletedOn)
            throws SQLException {
        var now = setting.clock().instant();
        store.used(tx, told, message, use, deletedOn, now);
        var closing = store.holdOpen(tx, told.dispatchId()).stream()
                .filter(owed -> use == InformationUse.DELETED || owed.name().equals(Obligation.REPORT_BACK.toString()))
                .toList();
        close(tx, closing, message, now);
        new ObligationLog(setting.leaves())
                .used(tx, told, message, use, closing.stream().map(Owed::code).toList());
    }

    private void close(Connection tx, List<Owed> closing, UUID message, Instant now) throws SQLException {
        for (var owed : closing) {
            store.close(tx, owed, message, now);
            alarms.drop(tx, ObligationWork.KIND, owed.dispatchId(), Ringing.REMIND + owed.code());
            alarms.drop(tx, ObligationWork.KIND, owed.dispatchId(), Ringing.LATE + owed.code());
            setting.tasks().close(tx, Reminder.kind(owed), owed.dispatchId());
        }
    }
}
