package org.rilohub.gateway;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A door's refusal (RFC 9457) as a terminal shows it. */
public final class ProblemText {
    private ProblemText() {}

    /** The status, the title, and a line for each defect. */
    public static String of(int status, JsonNode problem) {
        var defects = problem.path("defects")
                .valueStream()
                .map(defect -> "%n  %s %s. %s"
                        .formatted(
                                defect.path("field").asString(""),
                                defect.path("rule").asString(""),
                                defect.path("remedy").asString("")))
                .collect(Collectors.joining());
        return status + " " + problem.path("title").asString("") + defects;
    }
}
