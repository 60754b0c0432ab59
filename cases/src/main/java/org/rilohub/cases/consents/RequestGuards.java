package org.rilohub.cases.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.disclosures.Addressing;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Refusals;
import org.rilohub.schemas.ConsentRequest;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/** What a request for consent must be before anybody is asked; each check throws {@link OutOfTurnException}. */
final class RequestGuards {
    private RequestGuards() {}

    /** Whoever asks must have been told it; of anybody else's information it learns nothing, not even that it is there. */
    static Disclosure wasTold(Optional<Disclosure> disclosure, Party asker) {
        return disclosure
                .filter(told -> told.receiver().equals(asker))
                .orElseThrow(() -> Refusals.notFound("NOT_TOLD", "consentRequest.concerning"));
    }

    static void goesToTheProvider(CaseMessage message, Disclosure disclosure) {
        Addressing.toNobodyBut(disclosure.provider(), message);
    }

    /** No consent flow where no consent is possible: the need goes through channels other than this (POL-07). */
    static OutOfTurnException prohibited() {
        return new OutOfTurnException(
                "criminal-use-prohibited",
                "CRIMINAL_USE_PROHIBITED",
                List.of(new Defect(
                        "consentRequest.use",
                        "NL-JP-10",
                        "Turn to diplomatic or other legally set channels, quoting this messageId.")));
    }

    /** Says everything that is missing, not the first only. */
    static void isComplete(ConsentRequest request) {
        var missing = request.use() == ConsentUse.ONWARD ? missingOnward(request) : missingForCourt(request);
        if (!missing.isEmpty()) {
            throw Refusals.incomplete("CONSENT_REQUEST_INCOMPLETE", missing);
        }
    }

    private static List<Defect> missingOnward(ConsentRequest request) {
        return request.onwardTo().isPresent() == request.onwardToAgency().isPresent()
                ? List.of(new Defect(
                        "consentRequest.onwardTo",
                        "ONE_RECIPIENT",
                        "Name one party, or one agency at home; never both."))
                : List.of();
    }

    /** Without these nobody can apply the three exclusions of the Customs Act of Japan, Article 108-2(4). */
    private static List<Defect> missingForCourt(ConsentRequest request) {
        var missing = new ArrayList<Defect>();
        note(missing, request.court(), "court", "Name the court or judge.");
        note(missing, request.proceedingsReference(), "proceedingsReference", "Give the reference of the proceedings.");
        note(missing, request.offenceType().or(request::offence), "offenceType", "Say which offence is tried.");
        note(
                missing,
                request.couldDoTheSame(),
                "couldDoTheSame",
                "Say whether your state would honour the same request.");
        return missing;
    }

    private static void note(List<Defect> missing, Optional<?> value, String field, String remedy) {
        if (value.isEmpty()) {
            missing.add(new Defect("consentRequest." + field, "MISSING", remedy));
        }
    }

    /** The same twice would let one answer contradict the other. */
    static void isAskedOnce(boolean open) {
        if (open) {
            throw Refusals.outOfTurn(
                    "CONSENT_ALREADY_ASKED",
                    "consentRequest.concerning",
                    "Wait for the answer to your earlier request.");
        }
    }

    /** To tell the originator, or oneself, takes nobody's leave. */
    static void goesToSomebodyElse(ConsentRequest request, Disclosure disclosure) {
        var idle = request.use() == ConsentUse.ONWARD
                && request.onwardTo()
                        .filter(party -> party.equals(disclosure.provider()) || party.equals(disclosure.receiver()))
                        .isPresent();
        if (idle) {
            throw Refusals.violated(
                    "NOBODY_ELSE", "consentRequest.onwardTo", "Name somebody who does not have the information.");
        }
    }

    static void isNotOver(ConsentRequest request, LocalDate today) {
        if (request.wantedUntil().filter(today::isAfter).isPresent()) {
            throw Refusals.violated("DAY_IS_PAST", "consentRequest.wantedUntil", "Name a day that is still to come.");
        }
    }
}
