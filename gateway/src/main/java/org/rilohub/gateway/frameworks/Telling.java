package org.rilohub.gateway.frameworks;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Proposals in words. */
record Telling(PrintWriter out) {
    /** One line. */
    void brief(JsonNode proposal) {
        out.printf(
                "%s  %-14s  from %s  %s  %s%n",
                text(proposal, "proposalId"),
                text(proposal, "framework"),
                text(proposal, "effectiveFrom"),
                text(proposal, "state"),
                approvals(proposal));
        out.flush();
    }

    /** Everything a person should read before they sign. */
    void whole(JsonNode proposal) {
        out.println(text(proposal, "text"));
        out.println("---");
        out.println(text(proposal, "cases"));
        out.println("---");
        for (var field : new String[] {"framework", "effectiveFrom", "versionHash", "casesHash", "proposedBy"}) {
            out.printf("%-14s %s%n", field, text(proposal, field));
        }
        out.printf("%-14s %s%n", "approvals", approvals(proposal));
        out.flush();
    }

    /** What has become of it. */
    void state(JsonNode proposal) {
        var number = proposal.path("number").asInt(0);
        out.println(
                number > 0
                        ? text(proposal, "framework") + " has its version " + number + ", which counts from "
                                + text(proposal, "effectiveFrom") + " on."
                        : "Proposal " + text(proposal, "proposalId") + ": " + approvals(proposal) + ".");
        out.flush();
    }

    private static String approvals(JsonNode proposal) {
        var by = proposal.path("approvals")
                .valueStream()
                .map(approval -> text(approval, "by"))
                .collect(Collectors.joining(", "));
        return by.isEmpty() ? "approved by nobody yet" : "approved by " + by;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
