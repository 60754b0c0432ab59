package org.rilohub.gateway.login;

/** The issuer does not answer, or not as RFC 8628 and the token contract say; the message is for a person. */
public class IssuerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IssuerException(String message) {
        super(message);
    }

    IssuerException(String message, Throwable cause) {
        super(message, cause);
    }
}
