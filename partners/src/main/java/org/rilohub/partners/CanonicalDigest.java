package org.rilohub.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Digests;
import tools.jackson.databind.json.JsonMapper;

/**
 * The digest of what a report says: SHA-256 over RFC 8785 of its tree without {@code reportId}, which the hub gives and
 * the sender does not know.
 */
final class CanonicalDigest {
    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalDigest() {}

    /** {@code sha-256:} and 64 lower-case hexadecimal digits. */
    static String of(SeizureReport report) {
        var tree = new TreeMap<>(Trees.of(report));
        tree.remove("reportId");
        try {
            var canonical = new JsonCanonicalizer(JSON.writeValueAsBytes(tree)).getEncodedUTF8();
            return Digests.of(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
