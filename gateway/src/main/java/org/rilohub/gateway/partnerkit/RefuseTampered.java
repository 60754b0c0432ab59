package org.rilohub.gateway.partnerkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Sealed;

/** Messages that nobody may believe: each must be refused, with a problem that the guide has for it. */
record RefuseTampered() implements Calls {
    /** Of the flipped octet from the end: in the encrypted content, before what authenticates it. */
    private static final int FROM_END = 80;

    @Override
    public String name() {
        return "refuse-tampered";
    }

    @Override
    public String story() {
        return "Messages come that were changed, forged, kept too long, or meant for somebody else.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(
                Promise.FLIPPED_BYTE, Promise.STRANGE_SIGNATURE, Promise.SEALED_LONG_AGO, Promise.ANOTHER_RECEIVER);
    }

    @Override
    public List<Check> call(Ground ground) {
        return List.of(
                flipped(ground),
                refused(
                        Promise.STRANGE_SIGNATURE,
                        post(ground, ground.hands().sealAsStranger(letter(ground))),
                        Set.of("signature-invalid")),
                refused(
                        Promise.SEALED_LONG_AGO,
                        post(ground, ground.hands().sealLongAgo(letter(ground))),
                        Set.of("expired", "signature-invalid")),
                anotherReceiver(ground));
    }

    private static Letter letter(Ground ground) {
        return ground.letter(MessageType.SeizureReport);
    }

    private static Reply post(Ground ground, Sealed sealed) {
        return ground.wire().post(ground.hands().asHub(), sealed);
    }

    private static Check flipped(Ground ground) {
        var sealed = ground.hands().seal(letter(ground));
        var reply =
                ground.wire().post(ground.hands().asHub(), sealed.messageId(), sealed.mediaType(), flip(sealed.wire()));
        return refused(Promise.FLIPPED_BYTE, reply, Set.of("signature-invalid", "schema-invalid"));
    }

    /** Another letter in the Base64 of what is encrypted, so that the form stays whole. */
    private static byte[] flip(byte[] wire) {
        var text = new String(wire, StandardCharsets.US_ASCII);
        int last = text.lastIndexOf("CipherValue>");
        int at = (last < 0 ? text.length() : text.lastIndexOf("</", last)) - FROM_END;
        while (!Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        var changed = wire.clone();
        changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
        return changed;
    }

    private static Check anotherReceiver(Ground ground) {
        var stranger = Party.customs(ground.tested().code().equals("NZ") ? "CA" : "NZ");
        var message = ground.message(MessageType.SeizureReport);
        var letter = ground.written(addressed(message, stranger));
        var reply = post(ground, ground.hands().seal(letter));
        return Check.of(
                Promise.ANOTHER_RECEIVER,
                reply.isRefusal() && !reply.problem().equals("none"),
                Map.of("answer", reply.outcome(), "problem", reply.problem()));
    }

    private static Submission addressed(Submission message, Party to) {
        var tree = Trees.of(message);
        var header = new TreeMap<String, Object>(Trees.of(message.header()));
        header.put("to", List.of(Map.of("partyId", to.toString(), "role", "RECIPIENT")));
        tree.put("header", header);
        return Trees.message(tree);
    }

    private static Check refused(Promise promise, Reply reply, Set<String> problems) {
        return Check.of(
                promise,
                reply.isRefusal() && problems.contains(reply.problem()),
                Map.of("answer", reply.outcome(), "problem", reply.problem()));
    }
}
