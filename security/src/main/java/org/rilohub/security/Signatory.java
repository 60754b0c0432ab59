package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rilohub.schemas.Party;

/**
 * A person who signs, as certificates and signed statements name them: {@code urn:rilohub:person:customs:JP:4f1c…}.
 *
 * @param subject the issuer's id of the person ({@code sub} of a token); never a name
 */
public record Signatory(Party organisation, String subject) {
    private static final String SCHEME = "urn:rilohub:person:";
    private static final String UNRESERVED = "-._~";

    public Signatory {
        if (subject.isBlank() || subject.length() > 200) {
            throw new IllegalArgumentException("not a person's id");
        }
    }

    /** The URN; what RFC 3986, section 2.3 does not leave unreserved in the id is percent-encoded. */
    public URI urn() {
        return URI.create(SCHEME + organisation.organisation() + ":" + encoded(subject));
    }

    /** Whether the certificate is this person's: the URN is its one URI subject alternative name. */
    public boolean holds(X509Certificate certificate) {
        var uris = Certificates.uris(certificate);
        return uris.size() == 1 && uris.getFirst().equals(urn().toString());
    }

    private static String encoded(String text) {
        var octets = text.getBytes(UTF_8);
        return IntStream.range(0, octets.length)
                .mapToObj(i -> encoded(octets[i]))
                .collect(Collectors.joining());
    }

    private static String encoded(byte octet) {
        boolean plain = octet > 0 && (isAlphanumeric(octet) || UNRESERVED.indexOf(octet) >= 0);
        return plain
                ? String.valueOf((char) octet)
                : "%" + HexFormat.of().withUpperCase().toHexDigits(octet);
    }

    private static boolean isAlphanumeric(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
    }
}
