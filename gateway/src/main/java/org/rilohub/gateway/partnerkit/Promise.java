package org.rilohub.gateway.partnerkit;

/** What a scenario asks of the system under test, with the place in the interface guide that promises it. */
enum Promise {
    DELIVERED(
            "delivered-by-hub",
            "5.4",
            "The hub's own delivery of another partner's report ended with a receipt that it believes."),
    ANSWERED("answered", "5.4", "The answer is 200 or 202 (SOAP: 200), within 30 seconds."),
    ANSWER_NAMES_MESSAGE("answer-names-message", "5.4", "The answer names the message; a SOAP answer is signed, too."),
    RECEIPT_SIGNED(
            "receipt-signed",
            "6",
            "The receipt is a compact JWS of its type over RFC 8785 JSON with exactly its members, signed with a certificate of the partner file."),
    RECEIPT_MESSAGE("receipt-message", "6", "Its messageId is the message's."),
    RECEIPT_DIGEST("receipt-digest", "6", "Its contentDigest is that of what was signed."),
    RECEIPT_PARTIES("receipt-parties", "6", "Its sender is the hub, its receiver the partner."),
    RECEIPT_STATUS(
            "receipt-status", "6", "Its status is ACCEPTED, and leafHash names an entry of the partner's own log."),
    RECEIPT_TIME("receipt-time", "6", "Its receivedAt lies between sending and answer, give or take five minutes."),
    FIRST_RECEIPT(
            "first-receipt-again", "5.4", "The same messageId, sealed anew, gets the first receipt, octet for octet."),
    FLIPPED_BYTE(
            "flipped-byte-refused",
            "10",
            "A message with one changed octet is refused as signature-invalid or schema-invalid."),
    STRANGE_SIGNATURE(
            "strange-signature-refused",
            "10",
            "A message signed with a certificate that is not the hub's is refused as signature-invalid."),
    SEALED_LONG_AGO(
            "old-seal-refused", "10", "A message sealed ten minutes ago is refused as expired or signature-invalid."),
    ANOTHER_RECEIVER("other-receiver-refused", "3", "A message whose header names another receiver is refused."),
    UNKNOWN_LANE(
            "unknown-lane-refused",
            "3",
            "A message in a lane that nobody has is refused as schema-invalid or code-unknown."),
    STRANGE_AUTHORITY(
            "stranger-shut-out",
            "5.4",
            "A caller with the hub's name on a certificate of an unknown authority gets no receipt: no connection, 401 or 403."),
    OTHER_PARTNER(
            "other-partner-shut-out",
            "5.4",
            "A caller with another partner's certificate gets no receipt: no connection, 401 or 403."),
    SENT("report-accepted", "5.1", "A report of the system under test was accepted by the hub."),
    DECIDED("report-decided", "6", "The hub has decided about each of its receivers."),
    REQUEST_DELIVERED(
            "request-delivered",
            "6",
            "The hub's own delivery of another partner's request for assistance ended with a receipt that it believes."),
    REQUEST_ACKNOWLEDGED(
            "request-acknowledged",
            "2",
            "An Acknowledgement that names the request was accepted by the hub, and left."),
    REQUEST_ANSWERED(
            "request-answered",
            "2",
            "A final AssistanceReply, or a RequestDecision that refuses or postpones on a coded ground, was accepted by the hub and left, and the request is in the state to which that leads."),
    RECALL_DELIVERED(
            "recall-delivered",
            "6",
            "The hub's own delivery of a recall of what was delivered before ended with a receipt that it believes."),
    RECALL_ANSWERED("recall-answered", "2", "A RecallAnswer that names the recall was accepted by the hub."),
    NOBODY_MISSING("nobody-missing", "9.2", "The recall names nobody any more whose answer is missing."),
    CONSENT_ASKED("consent-asked", "2", "A ConsentRequest about what was delivered before was accepted by the hub."),
    CONSENT_DELIVERED(
            "consent-delivered", "6", "The hub's own delivery of the consent ended with a receipt that it believes."),
    FETCHED("inbox-fetched", "7", "A message that waits in the inbox was fetched."),
    CONFIRMED("inbox-confirmed", "7", "Its receipt was handed in, and the hub believes it.");

    private final String id;
    private final String chapter;
    private final String sentence;

    Promise(String id, String chapter, String sentence) {
        this.id = id;
        this.chapter = chapter;
        this.sentence = sentence;
    }

    /** As reports name it. */
    String id() {
        return id;
    }

    /** Of the interface guide. */
    String chapter() {
        return chapter;
    }

    String sentence() {
        return sentence;
    }
}
