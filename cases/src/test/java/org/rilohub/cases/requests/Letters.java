package org.rilohub.cases.requests;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.CaseMessage;
import org.rilohub.schemas.Acknowledgement;
import org.rilohub.schemas.AssistanceReply;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestDecision;
import org.rilohub.schemas.RequestStep;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.SurveillanceResult;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.WrittenConfirmation;

/** Messages about requests, made up; each complete until something is taken away. */
final class Letters {
    static final Party JAPAN = Party.customs("JP");
    static final Party NETHERLANDS = Party.customs("NL");
    private static final Random RANDOM = new Random(1);
    static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");

    private Instant now = AT;

    /** What is handed in from now on is accepted at that time. */
    void at(Instant time) {
        now = time;
    }

    private UUID id() {
        return new UUID((now.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000), RANDOM.nextLong());
    }

    CaseMessage from(Party sender, Party receiver, Content content) {
        return from(sender, receiver, content, Map.of());
    }

    CaseMessage from(Party sender, Party receiver, Content content, Map<String, Object> more) {
        var header = new LinkedHashMap<String, Object>();
        header.put("messageId", id().toString());
        header.put("createdAt", now.toString());
        header.put("from", Map.of("partyId", sender.toString(), "role", "REQUESTING"));
        header.put("to", List.of(Map.of("partyId", receiver.toString(), "role", "REQUESTED")));
        header.put("lane", "CMAA");
        header.put("messageType", content.type().name());
        header.put("messageVersion", 1);
        header.put("handling", Map.of("codes", List.of("H0"), "tlp", "AMBER", "classification", "NONE"));
        header.put("purposeCode", "INVESTIGATION");
        header.put("proceedings", "ADMINISTRATIVE");
        header.putAll(more);
        return new CaseMessage(id(), new Submission(Trees.read(ExchangeHeader.class, header), content), now);
    }

    /** Complete under the agreement with the Netherlands. */
    static AssistanceRequest request(Map<String, Object> changes) {
        var tree = new TreeMap<String, Object>();
        tree.put("nationalReference", "NL-2026-17");
        tree.put("requestingAdministration", NETHERLANDS.toString());
        tree.put("requestedAdministration", JAPAN.toString());
        tree.put("requestKind", "INFORMATION");
        tree.put("urgency", "ROUTINE");
        tree.put("subject", "Consignments of one exporter");
        tree.put("reason", "Suspected false declarations");
        tree.put("legalProvisions", List.of("Customs Act, Article 109"));
        tree.put("factsSummary", "Three containers were declared as toys");
        tree.put("enquiriesMade", "The importer was asked");
        tree.put("noPersonsReason", "UNKNOWN");
        tree.put("couldDoTheSame", true);
        tree.put("language", "en");
        tree.put("contactOfficial", "NL-DESK-1");
        tree.putAll(changes);
        changes.forEach((field, value) -> {
            if (value.equals("")) {
                tree.remove(field);
            }
        });
        return Trees.read(AssistanceRequest.class, tree);
    }

    static AssistanceRequest oral() {
        return request(Map.of(
                "urgency", "URGENT",
                "urgencyReason", "The ship sails tonight",
                "oral",
                        Map.of(
                                "takenBy",
                                "NL-DESK-1",
                                "takenAt",
                                AT.minusSeconds(600).toString())));
    }

    static AssistanceRequest urgent() {
        return request(Map.of("urgency", "URGENT", "urgencyReason", "The ship sails tonight"));
    }

    static AssistanceRequest surveillance() {
        return request(Map.of(
                "requestKind", "SURVEILLANCE",
                "reasonableGrounds", "Seen twice",
                "surveillanceUntil", "2026-12-31",
                "places", List.of(Map.of("country", "JP"))));
    }

    static WrittenConfirmation confirmation(UUID request) {
        return new WrittenConfirmation(request, urgent());
    }

    /** By an official, who answers for it. */
    static Acknowledgement acknowledgement(UUID request, boolean atHand) {
        return new Acknowledgement(
                request, Optional.of("JP-DESK-1"), Optional.of(atHand), Optional.empty(), Optional.empty());
    }

    /** By a system. */
    static Acknowledgement arrival(UUID request) {
        return new Acknowledgement(request, Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty());
    }

    static AssistanceReply reply(UUID request, String part, Map<String, Object> more) {
        var tree = new TreeMap<String, Object>(Map.of("requestId", request.toString(), "part", part));
        tree.put("answer", "Nothing was found");
        tree.putAll(more);
        return Trees.read(AssistanceReply.class, tree);
    }

    static SurveillanceResult result(UUID request, boolean continuing) {
        return Trees.read(SurveillanceResult.class, Map.of("requestId", request.toString(), "continuing", continuing));
    }

    /** With everything such a decision needs. */
    static RequestDecision decision(UUID request, RequestStep step) {
        return decision(request, step, Map.of());
    }

    static RequestDecision decision(UUID request, RequestStep step, Map<String, Object> changes) {
        var tree = new TreeMap<String, Object>(Map.of("requestId", request.toString(), "decision", step.name()));
        tree.putAll(
                switch (step) {
                    case REFUSED -> Map.of("ground", "SOVEREIGNTY", "reasons", "It would harm an interest");
                    case POSTPONED ->
                        Map.of("ground", "INTERFERENCE", "reasons", "A case is running", "until", "2027-01-15");
                    case RETURNED -> Map.of("missing", List.of("FACTS"));
                    case CLARIFICATION_ASKED -> Map.of("questions", "Which exporter?");
                    case CONDITIONS_PROPOSED -> Map.of("conditions", List.of("For administrative use alone"));
                    case COSTS_RAISED -> Map.of("estimatedCosts", Map.of("value", "1000", "currency", "EUR"));
                    default -> Map.of();
                });
        tree.putAll(changes);
        changes.forEach((field, value) -> {
            if (value.equals("")) {
                tree.remove(field);
            }
        });
        return Trees.read(RequestDecision.class, tree);
    }
}
