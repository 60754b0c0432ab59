package org.rilohub.routes.door;

import com.nimbusds.jose.util.X509CertUtils;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a partner's system in by two things that must name the same party: its pinned TLS client certificate, and an access
 * token bound to that certificate (RFC 8705).
 */
final class PartnerAuthentication extends OncePerRequestFilter {
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final Directory directory;
    private final AccessTokens tokens;
    private final Refusals refusals;

    PartnerAuthentication(Directory directory, AccessTokens tokens, Refusals refusals) {
        this.directory = directory;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            identify(request);
        } catch (RefusedAtDoorException e) {
            refusals.answer(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private void identify(HttpServletRequest request) {
        var certificate =
                certificate(request).orElseThrow(() -> new RefusedAtDoorException("unauthenticated", "NO_CERTIFICATE"));
        var partner = partner(certificate)
                .orElseThrow(() -> new RefusedAtDoorException("unauthenticated", "UNKNOWN_CERTIFICATE"));
        new Caller.Partner(partner).enter(request);
        agree(tokens.of(request), certificate, partner);
        SignedIn.as(partner.party());
    }

    private static Optional<X509Certificate> certificate(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }

    private Optional<PartnerFile> partner(X509Certificate certificate) {
        return directory.byTlsCertificate(certificate).flatMap(directory::partner);
    }

    private static void agree(AccessToken token, X509Certificate certificate, PartnerFile partner) {
        if (!isBound(token, certificate)) {
            throw new RefusedAtDoorException("unauthenticated", "TOKEN_OF_ANOTHER_CERTIFICATE");
        }
        if (!token.organisation().equals(partner.party())) {
            throw new RefusedAtDoorException("unauthenticated", "TOKEN_OF_ANOTHER_PARTY");
        }
    }

    private static boolean isBound(AccessToken token, X509Certificate certificate) {
        var presented =
                octets(X509CertUtils.computeSHA256Thumbprint(certificate).toString());
        return token.thumbprint()
                .filter(named -> MessageDigest.isEqual(octets(named), presented))
                .isPresent();
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
