package org.rilohub.gateway.partnerkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterpart;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.Receipt;
import org.rilohub.security.SoapResponses;
import org.rilohub.security.UntrustedMessageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers and receipts of the system under test, and checks each promise of a receipt by itself. */
record Witness(Entrance entrance, Counterpart tested, JwsReceipts receipts, SoapResponses responses) {
    /** The checks of one answer, in their order. */
    static final List<Promise> OF_AN_ANSWER = List.of(
            Promise.ANSWERED,
            Promise.ANSWER_NAMES_MESSAGE,
            Promise.RECEIPT_SIGNED,
            Promise.RECEIPT_MESSAGE,
            Promise.RECEIPT_DIGEST,
            Promise.RECEIPT_PARTIES,
            Promise.RECEIPT_STATUS,
            Promise.RECEIPT_TIME);

    private static final Party HUB = Party.of("hub:AP");
    private static final Pattern HASH = Pattern.compile("sha-256:[0-9a-f]{64}");
    private static final Duration CLOCKS = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What an answer holds.
     *
     * @param reason why there is no receipt; empty if there is one
     */
    record Found(Optional<String> receipt, String reason) {
        static Found nothing(String reason) {
            return new Found(Optional.empty(), reason);
        }
    }

    /** The receipt in an answer that names the message. */
    Found receipt(Ground.Handed handed) {
        if (!handed.reply().isAccepted()) {
            return Found.nothing(handed.reply().outcome());
        }
        return entrance == Entrance.SOAP ? soap(handed) : rest(handed);
    }

    private static Found rest(Ground.Handed handed) {
        try {
            var answer = JSON.readTree(handed.reply().body());
            var named = answer.path("messageId").asString("");
            var receipt = answer.path("receipt").asString("");
            if (!named.equals(handed.sealed().messageId().toString())) {
                return Found.nothing("NAMES_NO_OR_ANOTHER_MESSAGE");
            }
            return receipt.isEmpty() ? Found.nothing("NO_RECEIPT") : new Found(Optional.of(receipt), "");
        } catch (JacksonException e) {
            return Found.nothing("NOT_JSON");
        }
    }

    private Found soap(Ground.Handed handed) {
        try {
            var answer = responses.verify(handed.reply().body(), handed.sealed().messageId(), tested);
            var found = answer.getElementsByTagNameNS(answer.getNamespaceURI(), "Receipt");
            return found.getLength() == 1
                    ? new Found(Optional.of(found.item(0).getTextContent().strip()), "")
                    : Found.nothing("NO_RECEIPT");
        } catch (UntrustedMessageException e) {
            return Found.nothing(e.reason());
        }
    }

    /** Every promise about the answer to one message. */
    List<Check> checks(Ground.Handed handed) {
        var found = receipt(handed);
        var checks = new ArrayList<Check>();
        checks.add(Check.of(Promise.ANSWERED, handed.reply().isAccepted(), answer(handed)));
        checks.add(Check.of(
                Promise.ANSWER_NAMES_MESSAGE,
                found.receipt().isPresent(),
                found.reason().isEmpty() ? Map.of() : Map.of("reason", found.reason())));
        checks.addAll(found.receipt().map(compact -> signed(compact, handed)).orElseGet(Witness::noReceipt));
        return checks;
    }

    private static Map<String, String> answer(Ground.Handed handed) {
        return Map.of(
                "answer", handed.reply().outcome(),
                "problem", handed.reply().problem(),
                "milliseconds", Long.toString(handed.reply().took().toMillis()));
    }

    private List<Check> signed(String compact, Ground.Handed handed) {
        try {
            var receipt = receipts.verify(compact, tested);
            var checks = new ArrayList<Check>();
            checks.add(Check.of(Promise.RECEIPT_SIGNED, true, Map.of("length", Integer.toString(compact.length()))));
            checks.addAll(fields(receipt, handed));
            return checks;
        } catch (UntrustedMessageException e) {
            return unread(e.reason());
        }
    }

    private static List<Check> noReceipt() {
        return unread("NO_RECEIPT");
    }

    /** What a receipt that cannot be believed says is not looked at. */
    private static List<Check> unread(String reason) {
        var checks = new ArrayList<Check>();
        checks.add(Check.of(Promise.RECEIPT_SIGNED, false, Map.of("reason", reason)));
        OF_AN_ANSWER.stream()
                .skip(OF_AN_ANSWER.indexOf(Promise.RECEIPT_SIGNED) + 1L)
                .forEach(promise -> checks.add(Check.skipped(promise, "there is no receipt that can be believed")));
        return checks;
    }

    private List<Check> fields(Receipt receipt, Ground.Handed handed) {
        var sealed = handed.sealed();
        return List.of(
                same(
                        Promise.RECEIPT_MESSAGE,
                        sealed.messageId().toString(),
                        receipt.messageId().toString()),
                same(Promise.RECEIPT_DIGEST, sealed.contentDigest(), receipt.contentDigest()),
                same(
                        Promise.RECEIPT_PARTIES,
                        parties(HUB, tested.party()),
                        parties(receipt.sender(), receipt.receiver())),
                Check.of(
                        Promise.RECEIPT_STATUS,
                        receipt.status().equals("ACCEPTED")
                                && HASH.matcher(receipt.leafHash()).matches(),
                        Map.of("status", receipt.status(), "leafHash", receipt.leafHash())),
                Check.of(Promise.RECEIPT_TIME, inTime(receipt, handed), times(receipt, handed)));
    }

    private static Check same(Promise promise, String expected, String found) {
        return Check.of(promise, expected.equals(found), Map.of("expected", expected, "found", found));
    }

    private static String parties(Party sender, Party receiver) {
        return sender + " to " + receiver;
    }

    private static boolean inTime(Receipt receipt, Ground.Handed handed) {
        return !receipt.receivedAt().isBefore(handed.sentAt().minus(CLOCKS))
                && !receipt.receivedAt().isAfter(handed.answeredAt().plus(CLOCKS));
    }

    private static Map<String, String> times(Receipt receipt, Ground.Handed handed) {
        var times = new TreeMap<String, String>();
        times.put("sentAt", handed.sentAt().toString());
        times.put("receivedAt", receipt.receivedAt().toString());
        return times;
    }
}
