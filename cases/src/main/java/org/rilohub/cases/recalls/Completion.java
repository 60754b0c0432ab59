package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Circumstances.Begun;
import org.rilohub.agreements.Framework;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recall;
import org.rilohub.schemas.RecallAnswer;

/** Finishes what was told under a framework that has ended since: it can be called back and that can be answered (POL-26). */
final class Completion {
    private final RecallSetting setting;
    private final RecallStore store = new RecallStore();

    Completion(RecallSetting setting) {
        this.setting = setting;
    }

    /** The same, with when and under what that was told which a recall calls back and its answer is about. */
    Circumstances known(Connection tx, Dispatch dispatch, Circumstances circumstances) throws SQLException {
        var told = told(tx, dispatch);
        return told.isPresent() ? circumstances.finishing(begun(told.get(), circumstances.asOf())) : circumstances;
    }

    /** What one of the two was told by the other, under a framework. */
    private Optional<Disclosure> told(Connection tx, Dispatch dispatch) throws SQLException {
        return switch (dispatch.content().content()) {
            case Recall recall -> told(tx, recall.concerning(), dispatch.provider(), dispatch.receiver());
            case RecallAnswer answer -> last(tx, answer.recallId(), dispatch.receiver(), dispatch.provider());
            default -> Optional.empty();
        };
    }

    private Optional<Disclosure> told(Connection tx, UUID dispatchId, Party teller, Party receiver)
            throws SQLException {
        return setting.told()
                .disclosure(tx, dispatchId)
                .filter(told ->
                        told.provider().equals(teller) && told.receiver().equals(receiver))
                .filter(told -> told.framework().isPresent());
    }

    private Optional<Disclosure> last(Connection tx, UUID recallId, Party teller, Party receiver) throws SQLException {
        Optional<Disclosure> last = Optional.empty();
        for (var dispatch : store.dispatches(tx, recallId, receiver)) {
            var told = told(tx, dispatch, teller, receiver);
            if (told.isPresent()
                    && last.filter(other -> other.at().isAfter(told.get().at())).isEmpty()) {
                last = told;
            }
        }
        return last;
    }

    private Begun begun(Disclosure told, LocalDate asOf) {
        var day = LocalDate.ofInstant(told.at(), ZoneOffset.UTC);
        var ended = told.framework()
                .flatMap(id -> setting.frameworks().get().named(id, asOf))
                .filter(framework ->
                        framework.inForceOn(day) && framework.validity().hasEndedBy(asOf));
        return new Begun(day, ended.map(Framework::id));
    }
}
