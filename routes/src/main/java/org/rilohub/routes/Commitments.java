package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Scalars;
import org.rilohub.schemas.Submission;

/**
 * A salted commitment to every field, so that one field can be shown to an auditor later without the others.
 *
 * @param fields in the order of the record; a path that repeats stands once for each value
 * @param salts 16 bytes for each field, in the same order: secret, and destroyed with the content
 */
record Commitments(List<Field> fields, byte[] salts) {
    private static final int SALT = 16;

    /** @param commitment SHA-256 of salt, path, a zero byte, and the value's text */
    record Field(String path, String commitment) {}

    Commitments {
        fields = List.copyOf(fields);
    }

    static Commitments to(Submission submission, SecureRandom random) {
        var fields = new ArrayList<Field>();
        var salts = new ByteArrayOutputStream();
        Facts.visit(submission, (path, found) -> {
            var salt = new byte[SALT];
            random.nextBytes(salt);
            salts.writeBytes(salt);
            fields.add(new Field(path, Digest.text(Digest.salted(salt, path, Scalars.text(found.value())))));
        });
        return new Commitments(fields, salts.toByteArray());
    }

    /** The Merkle root over {@code path}, a space and {@code commitment}, in order. */
    String root() {
        return Digest.root(fields.stream()
                .map(field -> (field.path() + " " + field.commitment()).getBytes(UTF_8))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitments commitments && fields.equals(commitments.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }
}
