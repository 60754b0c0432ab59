package org.rilohub.gateway.scenarios;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.rilohub.schemas.MessageType;

/**
 * All that one administration can have with another: it asks, watches, tells, warns and calls back, and the other answers.
 * Between two that both begin one, every message of the catalogue goes both ways.
 *
 * @param there to whom is asked
 * @param back to who asks
 * @param operation whose members both are
 */
record Correspondence(Courier there, Courier back, String operation) {
    void unfolds() {
        asks();
        watches();
        tells();
        warns();
        alerts();
    }

    /** An urgent request by telephone, what came of it, and what was asked about the answer (NL-JP 7, 8, 9). */
    private void asks() {
        var taken = Map.of("takenBy", official(back), "takenAt", now());
        var asked = there.id(there.carries(request("A").saying("oral", taken)));
        there.carries(about(MessageType.WrittenConfirmation, asked)
                .saying("confirmed", request("A").content()));
        back.carries(answer(MessageType.Acknowledgement, asked).saying("caseOfficial", official(back)));
        var answered = back.carries(answer(MessageType.AssistanceReply, asked)
                        .saying("part", "FINAL")
                        .saying("answer", "The containers were delivered"))
                .seen();
        usesWhatItWasTold(answered);
        there.carries(about(MessageType.RequestDecision, asked).saying("decision", "CLOSED"));
    }

    private void usesWhatItWasTold(String concerning) {
        there.carries(letter(there, MessageType.UseReport)
                .saying("concerning", concerning)
                .saying("use", "USED")
                .saying("outcome", "The next container was opened"));
        there.carries(letter(there, MessageType.DisclosureNotice)
                .saying("concerning", concerning)
                .saying("disclosedTo", "Court of Audit")
                .saying("legalDuty", "Accounts are audited every year")
                .saying("on", today().plusDays(20).toString())
                .saying("already", false));
        var consent = there.carries(letter(there, MessageType.ConsentRequest)
                .saying("nationalReference", reference("C"))
                .saying("use", "ONWARD")
                .saying("scope", "Where the containers went")
                .saying("concerning", concerning)
                .saying("onwardToAgency", "PROSECUTOR")
                .saying("reason", "The prosecutor leads the enquiry"));
        back.carries(letter(back, MessageType.ConsentDecision)
                .saying("consentId", there.id(consent))
                .saying("decision", "GRANTED_WITH_CONDITIONS")
                .saying("conditions", List.of("The names of carriers are blackened"))
                .saying("validUntil", today().plusDays(90).toString()));
    }

    /** Surveillance on reasonable grounds; both sides' lawyers look at what they send (NL-JP 5, POL-15). */
    private void watches() {
        var asked = there.carriesOnceAllowed(request("S")
                .without("urgencyReason")
                .saying("urgency", "ROUTINE")
                .saying("requestKind", "SURVEILLANCE")
                .saying("reasonableGrounds", "Seen twice in such places")
                .saying("surveillanceUntil", today().plusDays(30).toString())
                .saying("places", List.of(Map.of("country", code(back)))));
        back.carriesOnceAllowed(answer(MessageType.SurveillanceResult, there.id(asked))
                .saying("sightings", List.of(Map.of("seenAt", now(), "text", "It left the yard, its seal intact")))
                .saying("result", "Nobody came for it")
                .saying("continuing", false));
    }

    /** What nobody asked for, a seizure among it, and how it is called back. */
    private void tells() {
        there.carries(Stories.seizure(code(there), to(there), reference("R"), today().toString()));
        var told = there.carries(Stories.information(to(there), reference("I"), "")
                .saying("conveyances", List.of(Map.of("mode", "1", "type", "SEA_CONTAINER"))));
        var recalled = there.carries(letter(there, MessageType.Recall)
                .saying("concerning", there.id(told))
                .saying("reason", "SUPERSEDED")
                .saying("text", "More is known now")
                .saying("answerBy", today().plusDays(7).toString()));
        back.carries(letter(back, MessageType.RecallAnswer)
                .saying("recallId", there.id(recalled))
                .saying("outcome", "DELETED")
                .saying("deletedOn", today().toString()));
    }

    private void warns() {
        var warned = there.carries(ofOperation(letter(there, MessageType.Warning))
                .saying("nationalReference", reference("W"))
                .saying("goods", List.of(Map.of("category", "DRUG", "type", "COCAINE")))
                .saying("indicators", List.of("COVER_LOAD"))
                .saying("action", "CONTROL")
                .saying("validUntil", today().plusDays(10).toString())
                .saying("text", "Containers with hollow floors"));
        back.carries(ofOperation(letter(back, MessageType.Feedback))
                .saying("warningId", there.id(warned))
                .saying("result", "NEGATIVE")
                .saying("date", today().toString()));
    }

    private void alerts() {
        there.carriesOnceReviewed(Letter.of(
                        MessageType.Alert,
                        "rilo:AP",
                        Map.of(
                                "nationalReference",
                                reference("T"),
                                "title",
                                "Hollow floors",
                                "goods",
                                List.of(Map.of("category", "DRUG", "type", "COCAINE")),
                                "indicators",
                                List.of("COVER_LOAD"),
                                "modusOperandi",
                                "Floors are raised by ten centimetres",
                                "validUntil",
                                today().plusDays(60).toString()))
                .with("lane", "CEN")
                .with("handling", Map.of("codes", List.of("H0"), "tlp", "GREEN", "classification", "NONE"))
                .with("purposeCode", "PREVENTION")
                .with("proceedings", "NONE"));
    }

    private Letter request(String kind) {
        return Stories.request(there.from().neighbour().organisation(), to(there), reference(kind))
                .saying("urgency", "URGENT")
                .saying("urgencyReason", "The ship sails tonight");
    }

    private Letter about(MessageType type, String request) {
        return Letter.of(type, to(there), Map.of("requestId", request));
    }

    private Letter answer(MessageType type, String request) {
        return Letter.of(type, to(back), Map.of("requestId", request));
    }

    private static Letter letter(Courier courier, MessageType type) {
        return Letter.of(type, to(courier), Map.of()).with("proceedings", "NONE");
    }

    private Letter ofOperation(Letter letter) {
        return letter.with("lane", "OPERATION").with("purposeCode", "COMBATING").saying("operationCode", operation);
    }

    private static String to(Courier courier) {
        return courier.to().neighbour().organisation();
    }

    private static String code(Courier courier) {
        return courier.from().neighbour().code();
    }

    private static String official(Courier courier) {
        return code(courier) + "-DESK-1";
    }

    private String reference(String kind) {
        return code(there) + "-" + code(back) + "-ALL-" + kind;
    }

    private String now() {
        return there.region().clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(there.region().clock().instant(), ZoneOffset.UTC);
    }
}
