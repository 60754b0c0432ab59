package org.rilohub.routes.door;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.routes.StatusBoard.ReceiverStatus;
import org.rilohub.routes.StatusBoard.Status;

/** A status as the interface guide's chapter 6 writes it. */
final class StatusJson {
    private StatusJson() {}

    static byte[] octets(Status status) {
        var tree = tree(status);
        tree.put("notice", status.notice());
        return Json.octets(tree);
    }

    /** Changes exactly when the status does; the notice is signed anew each time, so it does not count. */
    static String tag(Status status) {
        return Sha256.hex(Json.octets(tree(status)));
    }

    private static SortedMap<String, Object> tree(Status status) {
        var tree = new TreeMap<String, Object>();
        tree.put("messageId", status.messageId().toString());
        tree.put("reportId", status.reportId().toString());
        tree.put("state", status.state());
        tree.put("receivers", status.receivers().stream().map(StatusJson::tree).toList());
        return tree;
    }

    private static SortedMap<String, Object> tree(ReceiverStatus receiver) {
        var tree = new TreeMap<String, Object>();
        tree.put("receiver", receiver.receiver().toString());
        tree.put("lane", receiver.lane().name());
        receiver.outcome().ifPresent(outcome -> tree.put("outcome", outcome));
        tree.put("problems", receiver.problems());
        receiver.framework().ifPresent(framework -> tree.put("framework", framework));
        tree.put("state", receiver.state());
        return tree;
    }
}
