package org.rilohub.ledger;

/** The stored log contradicts itself: somebody or something changed it; the message says where, in one sentence. */
public final class BrokenLedgerException extends Exception {
    BrokenLedgerException(String sentence) {
        super(sentence);
    }

    BrokenLedgerException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
