package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rilohub.routes.ProblemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a controller throws into a problem; what nobody foresaw is {@code unavailable}. */
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

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.answer(request, response, new RefusedAtDoorException("not-found", "UNKNOWN_PATH"));
    }

    @ExceptionHandler
    void unknownMethod(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Allow", String.join(", ", allowed(e)));
        refusals.answer(
                request, response, new RefusedAtDoorException(PlainStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"));
    }

    @ExceptionHandler
    void unknownMedia(HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.answer(
                request, response, new RefusedAtDoorException("unsupported-media-type", "MEDIA_TYPE"));
    }

    @ExceptionHandler
    void notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.answer(request, response, new RefusedAtDoorException(PlainStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE"));
    }

    @ExceptionHandler
    void broken(Throwable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.answer(request, response, e);
    }

    private static String[] allowed(HttpRequestMethodNotSupportedException e) {
        var methods = e.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }
}
