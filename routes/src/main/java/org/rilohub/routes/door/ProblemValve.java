package org.rilohub.routes.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Stands where the server's error page would be: what no servlet answered gets a problem, and what the server refused while
 * still parsing it (which never comes by here, but is logged) gets its security event.
 */
final class ProblemValve extends ValveBase implements AccessLog {
    private final GivenUp givenUp;
    private final LeftOver leftOver;

    ProblemValve(Refusals refusals, LeftOver leftOver) {
        super(true);
        this.givenUp = new GivenUp(refusals);
        this.leftOver = leftOver;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (isUnanswered(request, response) && !response.isCommitted()) {
            answer(request, response, response.getStatus());
        }
        leftOver.drain(request, response);
    }

    private void answer(Request request, Response response, int status) throws IOException {
        response.setSuspended(false);
        response.reset();
        givenUp.answer(request.getRequest(), response.getResponse(), status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        if (isUnanswered(request, response)) {
            givenUp.record(request, response.getStatus());
        }
    }

    private static boolean isUnanswered(Request request, Response response) {
        return response.getStatus() >= 400 && response.getContentWritten() == 0 && !Refusals.isRecorded(request);
    }

    /** Nothing of a request is logged, so there is nothing to choose. */
    @Override
    public void setRequestAttributesEnabled(boolean enabled) {}

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
