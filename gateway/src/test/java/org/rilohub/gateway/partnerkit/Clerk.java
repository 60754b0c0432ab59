package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;

/**
 * Who sees to what comes to the system under test: it knows what its system has received, and nothing else.
 *
 * @param teller the administration at the other side
 */
record Clerk(TestedSystem system, String teller) {
    /** How it sees to it. */
    enum Manner {
        ANSWERS,
        /** What is asked for is refused at once, unacknowledged. */
        REFUSES,
        SILENT
    }

    /** Does what somebody must have done for the scenario that says so. */
    void hear(String line, Manner manner) {
        if (manner == Manner.SILENT) {
            return;
        }
        if (line.startsWith("waiting for a seizure report")) {
            system.sendExample();
        } else if (line.startsWith("waiting for an acknowledgement")) {
            takesRequest(manner);
        } else if (line.startsWith("waiting for a reply")) {
            replies();
        } else if (line.startsWith("waiting for an answer")) {
            answersRecall();
        } else if (line.startsWith("waiting for a request to")) {
            asksForConsent();
        }
    }

    private void takesRequest(Manner manner) {
        var requestId = last("AssistanceRequest", "requestId");
        if (manner == Manner.ANSWERS) {
            say(MessageType.Acknowledgement, requestId, Map.of("requestId", requestId, "caseOfficial", "XX-OFFICER-7"));
            return;
        }
        say(
                MessageType.RequestDecision,
                requestId,
                Map.of(
                        "requestId", requestId,
                        "decision", "REFUSED",
                        "ground", "INTERFERENCE",
                        "reasons", "An investigation of our own is under way",
                        "decidingOfficial", "XX-CHIEF-1"));
    }

    private void replies() {
        var requestId = last("AssistanceRequest", "requestId");
        say(
                MessageType.AssistanceReply,
                requestId,
                Map.of(
                        "requestId", requestId,
                        "part", "FINAL",
                        "answer", "The consignor is not known here",
                        "goods", List.of(Map.of("category", "DRUG", "type", "STIMULANT")),
                        "caseOfficial", "XX-OFFICER-7"));
    }

    private void answersRecall() {
        var recallId = last("Recall", "recallId");
        say(
                MessageType.RecallAnswer,
                recallId,
                Map.of(
                        "recallId",
                        recallId,
                        "outcome",
                        "DELETED",
                        "deletedOn",
                        LocalDate.now(ZoneOffset.UTC).toString()));
    }

    private void asksForConsent() {
        say(
                MessageType.ConsentRequest,
                "",
                Map.of(
                        "nationalReference", reference(),
                        "use", "ONWARD",
                        "concerning", last("SeizureReport", "messageId"),
                        "onwardTo", "urn:rilohub:party:customs:NL",
                        "scope", "The method and the route",
                        "reason", "The same is on its way there"));
    }

    private static String reference() {
        return "KIT-" + Surroundings.here().id().toString().substring(14);
    }

    /** A fact of the last message of this type that its system has received. */
    private String last(String type, String fact) {
        var texts = system.received().stream()
                .filter(text -> text.contains(">" + type + "<") || text.contains('"' + type + '"'))
                .toList();
        var found = Pattern.compile("(?i)\\b" + fact + "\\b[^0-9a-f]{1,5}([0-9a-f-]{36})")
                .matcher(texts.getLast());
        if (!found.find()) {
            throw new IllegalStateException("there is no " + fact + " in " + type);
        }
        return found.group(1);
    }

    private void say(MessageType type, String about, Map<String, Object> content) {
        var here = Surroundings.here();
        var me = system.kit().terms().party();
        var header = new LinkedHashMap<String, Object>();
        header.put("messageId", here.id().toString());
        header.put("createdAt", here.clock().instant().toString());
        header.put("from", Map.of("partyId", me.toString(), "role", "PROVIDER"));
        header.put("to", List.of(Map.of("partyId", "urn:rilohub:party:" + teller, "role", "RECIPIENT")));
        header.put("lane", "CMAA");
        header.put("messageType", type.name());
        header.put("messageVersion", 1);
        header.put("handling", Map.of("codes", List.of("H0"), "tlp", "AMBER", "classification", "NONE"));
        header.put("purposeCode", "INVESTIGATION");
        header.put("proceedings", "NONE");
        var whole = new TreeMap<>(content);
        whole.put("synthetic", true);
        var form = MessageForm.of(type);
        send(form, about, Trees.message(Map.of("header", header, form.part(), whole)));
    }

    private void send(MessageForm form, String about, Submission message) {
        boolean soap = system.kit().terms().entrance() == Entrance.SOAP;
        var id = message.header().messageId().toString();
        try {
            var file = Files.writeString(
                    system.kit().folder().resolve(id), soap ? Letter.xml(message) : Letter.json(message));
            var answer = system.send(file, id, soap ? "/soap/cmaa" : form.path().replace("{id}", about));
            if (!answer.path("receiptVerified").asBoolean(false)) {
                throw new IllegalStateException("the hub did not take it: " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
