package org.rilohub.gateway.login;

import java.io.IOException;
import java.net.URI;
import javax.net.ssl.SSLException;

/** Nothing came back from the issuer; it may the next time. */
final class UnreachableException extends IssuerException {
    private static final long serialVersionUID = 1L;

    UnreachableException(URI issuer, IOException cause) {
        super(sentence(issuer, cause), cause);
    }

    private static String sentence(URI issuer, IOException cause) {
        return cause instanceof SSLException
                ? "no trust in " + issuer + ": set HUB_ISSUER_TRUST to the authority of its certificate"
                : issuer + " does not answer";
    }
}
