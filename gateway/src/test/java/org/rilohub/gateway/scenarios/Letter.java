package org.rilohub.gateway.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;

/** A message as a story tells it: only what matters there, the rest as everybody writes it. */
record Letter(MessageType type, String to, Map<String, Object> header, Map<String, Object> content) {
    Letter {
        header = Map.copyOf(header);
        content = Map.copyOf(content);
    }

    static Letter of(MessageType type, String to, Map<String, Object> content) {
        return new Letter(type, to, Map.of(), content);
    }

    /** The same with a part of its header. */
    Letter with(String field, Object value) {
        var more = new TreeMap<>(header);
        more.put(field, value);
        return new Letter(type, to, more, content);
    }

    /** The same with a part of its content. */
    Letter saying(String field, Object value) {
        var more = new TreeMap<>(content);
        more.put(field, value);
        return new Letter(type, to, header, more);
    }

    /** The same without a part of its content. */
    Letter without(String field) {
        var less = new TreeMap<>(content);
        less.remove(field);
        return new Letter(type, to, header, less);
    }

    /** In which it goes: between two administrations, unless it says otherwise. */
    String lane() {
        return String.valueOf(header.getOrDefault("lane", "CMAA"));
    }

    Submission from(String sender, String messageId, String now) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("messageId", messageId);
        whole.put("createdAt", now);
        whole.put("from", Map.of("partyId", "urn:rilohub:party:" + sender, "role", "PROVIDER"));
        whole.put(
                "to",
                List.of(to.split(" ")).stream()
                        .map(party -> Map.of("partyId", "urn:rilohub:party:" + party, "role", "RECIPIENT"))
                        .toList());
        whole.put("lane", lane());
        whole.put("messageType", type.name());
        whole.put("messageVersion", 1);
        whole.put("handling", Map.of("codes", List.of("H0"), "tlp", "AMBER", "classification", "NONE"));
        whole.put("purposeCode", "INVESTIGATION");
        whole.put("proceedings", "CRIMINAL_INVESTIGATION");
        whole.putAll(header);
        return Trees.message(Map.of("header", whole, MessageForm.of(type).part(), content));
    }
}
