package org.rilohub.routes.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rilohub.schemas.Party;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the REST door, as published. */
@RestController
final class OpenApiController {
    private static final String RESOURCE = "/org/rilohub/schemas/openapi.yaml";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final byte[] description = read();

    @GetMapping(PublishedPaths.OPENAPI)
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok().contentType(YAML).body(description);
    }

    /** @throws IllegalStateException if this build has none: it would publish a door it cannot describe */
    private static byte[] read() {
        try (var stream = Party.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("no " + RESOURCE + " in this build");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
