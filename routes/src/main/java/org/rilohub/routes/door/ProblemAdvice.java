package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rilohub.routes.ProblemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever a controller of the doors throws into a problem; what nobody foresaw is {@code unavailable}. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
final class ProblemAdvice {
    private final Refusals refusals;

    ProblemAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void refused(RefusedAtDoorException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.answer(request, response, e);
    }

    @ExceptionHandler
    void refused(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.answer(request, response, e);
    }

    /** The framework's own refusals bring a status; everything else is ours to answer for. */
    @ExceptionHandler
    void broken(Throwable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse named) {
            new GivenUp(refusals)
                    .answer(request, response, named.getStatusCode().value());
        } else {
            refusals.answer(request, response, e);
        }
    }
}
