package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A protected header as it stands on the wire. Exactly the agreed parameters may stand there: what a library would obey
 * ({@code crit}, {@code jku}, {@code jwk}, {@code x5u}, {@code b64}, {@code zip}) is refused before any library sees it.
 */
final class JoseHeader {
    private static final int GREATEST = 4096;
    private static final Set<String> NAMEABLE =
            Set.of("crit", "jku", "jwk", "x5u", "x5c", "x5t", "kid", "b64", "zip", "apu", "apv", "iat", "cty");

    private final Map<String, Object> parameters;

    private JoseHeader(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** @param exactly the parameters that must stand there, and no others */
    static JoseHeader read(String part, Set<String> exactly) {
        return read(part, exactly, GREATEST);
    }

    /** As above, for a header that may be longer or must be shorter. */
    static JoseHeader read(String part, Set<String> exactly, int greatest) {
        if (part.length() > greatest) {
            throw malformed("JOSE_HEADER_TOO_LONG");
        }
        try {
            var header = new JoseHeader(StrictJson.object(new Base64URL(part).decode()));
            header.check(exactly);
            return header;
        } catch (ParseException e) {
            throw malformed("JOSE_HEADER_NOT_JSON", e);
        }
    }

    String text(String name) {
        if (parameters.get(name) instanceof String value) {
            return value;
        }
        throw untrusted("JOSE_HEADER:" + name);
    }

    List<String> texts(String name) {
        if (parameters.get(name) instanceof List<?> values && values.stream().allMatch(String.class::isInstance)) {
            return values.stream().map(String.class::cast).toList();
        }
        throw untrusted("JOSE_HEADER:" + name);
    }

    void expect(String name, String value) {
        require(text(name).equals(value), "JOSE_HEADER:" + name);
    }

    Instant seconds(String name) {
        try {
            return Instant.ofEpochSecond(parameters.get(name) instanceof Long value ? value : Long.MIN_VALUE);
        } catch (DateTimeException e) {
            throw untrusted("JOSE_HEADER:" + name, e);
        }
    }

    private void check(Set<String> exactly) {
        for (var name : parameters.keySet()) {
            require(exactly.contains(name), "JOSE_HEADER:" + (NAMEABLE.contains(name) ? name : "other"));
        }
        for (var name : exactly) {
            require(parameters.containsKey(name), "JOSE_HEADER:" + name);
        }
    }
}
