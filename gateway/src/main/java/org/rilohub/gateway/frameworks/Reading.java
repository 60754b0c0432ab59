package org.rilohub.gateway.frameworks;

import java.util.List;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.UnfitFrameworkException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what a person is to sign against what the person is shown, on the person's own machine. */
final class Reading {
    private static final List<String> SAME =
            List.of("proposalId", "framework", "versionHash", "casesHash", "effectiveFrom");

    private Reading() {}

    /**
     * The statement to sign.
     *
     * @throws StaffDoorException if there is none for this person, or it speaks of anything but the texts shown
     */
    static String statement(JsonNode proposal) {
        var statement = proposal.path("statement").asString("");
        if (statement.isEmpty()) {
            throw StaffDoorException.refused(403, "it is not for you to approve this now");
        }
        var says = JsonMapper.shared().readTree(statement);
        boolean same = SAME.stream()
                .allMatch(field -> proposal.path(field)
                        .asString("")
                        .equals(says.path(field).asString(" ")));
        if (!same || says.size() != SAME.size() + 1 || !isOfTheTexts(proposal)) {
            throw StaffDoorException.impossible("what the hub asks to sign is not what it shows: do not sign");
        }
        return statement;
    }

    private static boolean isOfTheTexts(JsonNode proposal) {
        try {
            var text = FrameworkText.of(
                    proposal.path("text").asString(""), proposal.path("cases").asString(""));
            return text.id().equals(proposal.path("framework").asString(""))
                    && text.versionHash().equals(proposal.path("versionHash").asString(""))
                    && text.casesHash().equals(proposal.path("casesHash").asString(""));
        } catch (UnfitFrameworkException e) {
            return false;
        }
    }
}
