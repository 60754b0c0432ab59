package org.rilohub.gateway.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What happened to one message for one receiver, as the hub decided it and as the receiver saw it.
 *
 * @param message name of the message in the demonstration
 * @param state of the dispatch at the end
 * @param withheld canonical paths, sorted
 * @param sees the paths that the receiver found in what it verified and opened, sorted; empty if nothing arrived
 * @param receipt whether the hub holds the receiver's verified receipt
 * @param copies how many times the receiver took it as new: 0 or 1, or something is wrong
 */
@JsonPropertyOrder({
    "message",
    "receiver",
    "lane",
    "outcome",
    "problems",
    "framework",
    "withheld",
    "state",
    "receipt",
    "copies",
    "sees"
})
record Row(
        String message,
        String receiver,
        String lane,
        String outcome,
        List<String> problems,
        String framework,
        List<String> withheld,
        String state,
        boolean receipt,
        int copies,
        List<String> sees) {
    Row {
        problems = List.copyOf(problems);
        withheld = List.copyOf(withheld);
        sees = List.copyOf(sees);
    }

    /** Which row of the expectations it answers to. */
    String key() {
        return message + " → " + receiver + " (" + lane + ")";
    }
}
