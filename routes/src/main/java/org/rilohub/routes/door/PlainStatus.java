package org.rilohub.routes.door;

import org.springframework.http.HttpStatus;

/**
 * An HTTP status that says all there is to say: {@code about:blank} in the words of RFC 9457, section 4.2.1.
 *
 * @param recordedAs the problem name under which the ledger has it
 */
record PlainStatus(int code, String title, String recordedAs) {
    static final PlainStatus BAD_REQUEST = of(HttpStatus.BAD_REQUEST, "schema-invalid");
    static final PlainStatus METHOD_NOT_ALLOWED = of(HttpStatus.METHOD_NOT_ALLOWED, "not-found");
    static final PlainStatus TOO_SLOW = of(HttpStatus.REQUEST_TIMEOUT, "schema-invalid");

    private static PlainStatus of(HttpStatus status, String recordedAs) {
        return new PlainStatus(status.value(), status.getReasonPhrase(), recordedAs);
    }
}
