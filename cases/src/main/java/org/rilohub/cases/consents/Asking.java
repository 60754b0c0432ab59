package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.schemas.ConsentRequest;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/** From the request to the desk of whoever is asked. */
final class Asking {
    private final ConsentSetting setting;
    private final Examining examining;
    private final Pointers pointers;
    private final ConsentLog log;
    private final ConsentStore store = new ConsentStore();

    Asking(ConsentSetting setting, Examining examining) {
        this.setting = setting;
        this.examining = examining;
        this.pointers = new Pointers(setting.leaves());
        this.log = new ConsentLog(setting.leaves());
    }

    /** Lets pass what can be asked; keeps nothing yet, for it may still be refused on its way. */
    void accepted(Connection tx, CaseMessage message, ConsentRequest request) throws SQLException {
        var disclosure = disclosure(tx, message, request);
        RequestGuards.goesToTheProvider(message, disclosure);
        refuseForCourt(message, request, disclosure);
        RequestGuards.isComplete(request);
        RequestGuards.goesToSomebodyElse(request, disclosure);
        RequestGuards.isNotOver(request, setting.today());
        RequestGuards.isAskedOnce(
                store.openTwin(tx, asked(message, request, disclosure)).isPresent());
    }

    private Disclosure disclosure(Connection tx, CaseMessage message, ConsentRequest request) throws SQLException {
        return RequestGuards.wasTold(setting.told().disclosure(tx, request.concerning()), message.sender());
    }

    /** The pointer outlives the refusal, whose transaction keeps nothing. */
    private void refuseForCourt(CaseMessage message, ConsentRequest request, Disclosure disclosure) {
        var prohibited = request.use() == ConsentUse.CRIMINAL_COURT
                && new CourtUse(setting.frameworks()).isProhibited(disclosure, setting.today());
        if (prohibited) {
            var pointer = pointer(message, disclosure);
            throw RequestGuards.prohibited().leaving(tx -> pointers.keep(tx, pointer));
        }
    }

    private Pointer pointer(CaseMessage message, Disclosure disclosure) {
        return new Pointer(
                setting.newId(),
                message.sender(),
                disclosure.provider(),
                message.submission().header().messageId(),
                disclosure.dispatchId(),
                disclosure.framework(),
                setting.clock().instant());
    }

    /** Opens the case: the request may leave for the one it asks. */
    void permitted(Connection tx, CaseMessage message, ConsentRequest request, Party receiver) throws SQLException {
        var asked = asked(message, request, disclosure(tx, message, request));
        if (!receiver.equals(asked.askedOf())
                || store.hold(tx, asked.consentId()).isPresent()) {
            return;
        }
        RequestGuards.isAskedOnce(!store.add(tx, asked));
        log.asked(tx, asked);
        if (setting.staffed().test(asked.askedOf())) {
            examine(tx, asked);
            examining.open(tx, asked, disclosure(tx, message, request));
        }
    }

    /** The one who is asked has signed for the request. */
    void arrived(Connection tx, UUID consentId) throws SQLException {
        var asked = store.hold(tx, consentId).filter(found -> found.state() == ConsentState.ASKED);
        if (asked.isPresent()) {
            examine(tx, asked.get());
        }
    }

    private void examine(Connection tx, ConsentCase asked) throws SQLException {
        var next = ConsentCourse.after(asked.state(), ConsentEvent.EXAMINE).orElseThrow();
        store.move(tx, asked.consentId(), next);
        log.moved(tx, asked, ConsentEvent.EXAMINE);
    }

    private ConsentCase asked(CaseMessage message, ConsentRequest request, Disclosure disclosure) {
        return new ConsentCase(
                message.id(),
                disclosure.receiver(),
                disclosure.provider(),
                disclosure.dispatchId(),
                request.use(),
                recipient(request, disclosure),
                request.onwardToAgency(),
                disclosure.framework(),
                request.proceedingsReference().map(setting::mark),
                request.wantedUntil(),
                message.at(),
                ConsentState.ASKED,
                Optional.empty());
    }

    /** Before a court: whoever asks, unless it asks for another. */
    private static Optional<Party> recipient(ConsentRequest request, Disclosure disclosure) {
        return request.use() == ConsentUse.ONWARD
                ? request.onwardTo()
                : request.onwardTo().or(() -> Optional.of(disclosure.receiver()));
    }
}
