package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.schemas.MessageForm;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every message of the catalogue at the REST door: one resource each, one way in for all. */
final class MessageController {
    private final Intake intake;
    private final Acceptance acceptance;

    MessageController(Intake intake, Acceptance acceptance) {
        this.intake = intake;
        this.acceptance = acceptance;
    }

    /** Answers at each message's path; the catalogue is the only list of them. */
    void register(RequestMappingHandlerMapping paths) {
        for (var form : MessageForm.catalogue()) {
            register(paths, RequestMethod.POST, form.path());
        }
        register(paths, RequestMethod.PUT, PublishedPaths.REPORT);
        register(paths, RequestMethod.POST, PublishedPaths.CANCELLATION);
    }

    private void register(RequestMappingHandlerMapping paths, RequestMethod method, String path) {
        var mapping = RequestMappingInfo.paths(path).methods(method);
        paths.registerMapping(mapping.options(paths.getBuilderConfiguration()).build(), this, submit());
    }

    private static Method submit() {
        return Arrays.stream(MessageController.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("submit")
                        && method.getReturnType().equals(ResponseEntity.class))
                .findFirst()
                .orElseThrow();
    }

    ResponseEntity<byte[]> submit(HttpServletRequest request) {
        var done = acceptance.accept(intake.rest(request));
        return ResponseEntity.accepted()
                .location(URI.create(status(request) + "/" + done.reportId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(done));
    }

    /** As the interface guide's chapter 5.1 writes it. */
    static byte[] json(Acknowledged done) {
        return Json.octets(Map.of(
                "messageId", done.messageId().toString(),
                "reportId", done.reportId().toString(),
                "receipt", done.receipt()));
    }

    private static String status(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PublishedPaths.REPORTS)
                ? PublishedPaths.REPORTS
                : PublishedPaths.MESSAGES;
    }
}
