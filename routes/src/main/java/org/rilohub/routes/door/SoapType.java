package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The content type of a SOAP 1.2 request (RFC 3902): UTF-8, and an action that is a hint and no more. */
final class SoapType {
    static final String NAME = "application/soap+xml";

    private SoapType() {}

    /** The action it names, without its quotes; empty if it names none. */
    static Optional<String> action(HttpServletRequest request) {
        var type = parse(String.valueOf(request.getContentType()));
        var charset = Optional.ofNullable(type.getParameter("charset"));
        if (charset.filter(name -> !unquoted(name).toLowerCase(Locale.ROOT).equals("utf-8"))
                .isPresent()) {
            throw new RefusedAtDoorException("unsupported-media-type", "CHARSET");
        }
        var action = Optional.ofNullable(type.getParameter("action")).map(SoapType::unquoted);
        if (action.filter(named -> !SoapOperation.isAction(named)).isPresent()) {
            throw new RefusedAtDoorException("schema-invalid", "UNKNOWN_ACTION");
        }
        return action;
    }

    private static MediaType parse(String type) {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            throw new RefusedAtDoorException("unsupported-media-type", "CONTENT_TYPE");
        }
    }

    private static String unquoted(String text) {
        return text.replaceAll("^\"|\"$", "");
    }
}
