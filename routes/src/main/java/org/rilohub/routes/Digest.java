package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.rilohub.security.Digests;

/** SHA-256 in the form {@code sha-256:} and hexadecimal. */
final class Digest {
    private Digest() {}

    static String of(byte[] bytes) {
        return Digests.of(bytes);
    }

    static String of(String text) {
        return of(text.getBytes(UTF_8));
    }
}
