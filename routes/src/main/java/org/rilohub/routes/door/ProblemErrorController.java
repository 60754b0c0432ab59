package org.rilohub.routes.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what other parts of the server gave up on; replaces the framework's page, which repeats the path. */
@RestController
final class ProblemErrorController implements ErrorController {
    private final Refusals refusals;

    ProblemErrorController(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        new GivenUp(refusals).answer(request, response, status instanceof Integer code ? code : 404);
    }
}
