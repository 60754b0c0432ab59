package org.rilohub.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Digests;
import tools.jackson.databind.json.JsonMapper;

/**
 * The digest of what a message says: SHA-256 over RFC 8785 of its content's tree without the id that the hub gives it and
 * its sender does not know.
 */
final class CanonicalDigest {
    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalDigest() {}

    /** {@code sha-256:} and 64 lower-case hexadecimal digits. */
    static String of(Submission message) {
        var tree = new TreeMap<>(Trees.of(message.whole()));
        tree.remove("reportId");
        MessageForm.of(message.content().type()).ownId().ifPresent(tree::remove);
        try {
            var canonical = new JsonCanonicalizer(JSON.writeValueAsBytes(tree)).getEncodedUTF8();
            return Digests.of(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
