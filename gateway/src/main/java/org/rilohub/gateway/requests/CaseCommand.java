package org.rilohub.gateway.requests;

import java.io.PrintWriter;
import org.rilohub.gateway.explain.JsonAnswering;
import org.rilohub.gateway.explain.Page;
import org.rilohub.gateway.frameworks.StaffCommand;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** One call about requests, told in words or as the door's own JSON. */
abstract class CaseCommand extends StaffCommand {
    static final String CASES = "/v1/cases";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private JsonAnswering answering;

    /** What the door answers. */
    abstract JsonNode asked(StaffDoor door) throws InterruptedException;

    abstract void tell(JsonNode answer, CaseWords words);

    @Override
    protected final boolean at(StaffDoor door, PrintWriter out) throws InterruptedException {
        var answer = asked(door);
        if (answering.isJson()) {
            answering.json(answer);
        } else {
            tell(answer, new CaseWords(new Page(out)));
        }
        out.flush();
        return true;
    }
}
