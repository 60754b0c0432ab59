package org.rilohub.gateway.scenarios;

import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.MessageType;

/**
 * What the two sides of one request write to each other about it.
 *
 * @param requesting who asked
 * @param requested who was asked
 * @param requestId the hub's
 */
record CaseLetters(String requesting, String requested, String requestId) {
    /** The requested side has it. */
    Letter acknowledgement(Map<String, Object> more) {
        return written(MessageType.Acknowledgement, requesting, more);
    }

    /** The requested side's answer, or a part of it. */
    Letter reply(String part, String answer) {
        return written(MessageType.AssistanceReply, requesting, Map.of("part", part, "answer", answer));
    }

    /** A step of the requested side. */
    Letter decision(String step, Map<String, Object> more) {
        return written(MessageType.RequestDecision, requesting, more).saying("decision", step);
    }

    /** A step of the requesting side. */
    Letter remark(String step, Map<String, Object> more) {
        return written(MessageType.RequestDecision, requested, more).saying("decision", step);
    }

    private Letter written(MessageType type, String to, Map<String, Object> more) {
        var content = new TreeMap<>(more);
        content.put("requestId", requestId);
        return Letter.of(type, to, content);
    }
}
