package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a weak entity tag, and with nothing to a caller who has that state already (RFC 9110, 13.1.2). */
final class Tagged {
    private Tagged() {}

    static ResponseEntity<byte[]> answer(HttpServletRequest request, String tag, byte[] json) {
        var weak = weak(tag);
        if (isKnown(request, weak)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(weak).build();
        }
        return ResponseEntity.ok()
                .eTag(weak)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }

    static String weak(String tag) {
        return "W/\"" + tag + "\"";
    }

    private static boolean isKnown(HttpServletRequest request, String weak) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(known -> known.strip().equals(weak));
    }
}
