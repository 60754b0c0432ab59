package org.rilohub.demopartner.envelope;

/** An envelope that does not prove what it must; the message is a reason for the operator and names no content. */
public final class UntrustedEnvelopeException extends Exception {
    public UntrustedEnvelopeException(String reason) {
        super(reason);
    }

    public UntrustedEnvelopeException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
