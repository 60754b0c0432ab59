package org.rilohub.routes.door;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.operations.Member;
import org.rilohub.cases.operations.Operation;
import org.rilohub.cases.operations.WarningThread;
import org.rilohub.cases.operations.WarningThread.Answered;
import org.rilohub.cases.operations.WarningThread.Seized;
import org.rilohub.routes.OperationBoard.Shown;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;

/** Operations and their threads as the doors tell them. */
final class OperationJson {
    private OperationJson() {}

    static SortedMap<String, Object> of(Shown shown) {
        var operation = shown.operation();
        var tree = new TreeMap<String, Object>();
        tree.put("code", operation.code());
        tree.put("owner", operation.owner().toString());
        tree.put("state", shown.state().name());
        tree.put("title", title(operation.title()));
        tree.put("start", operation.begins().toString());
        tree.put("end", operation.ends().toString());
        terms(operation.terms(), tree);
        tree.put("members", shown.stays().stream().map(OperationJson::of).toList());
        return tree;
    }

    private static SortedMap<String, String> title(Operation.Title title) {
        return new TreeMap<>(Map.of("en", title.english(), "ja", title.japanese()));
    }

    private static void terms(Operation.Terms terms, SortedMap<String, Object> tree) {
        tree.put("kinds", terms.kinds().stream().map(MessageType::name).toList());
        tree.put("ceiling", terms.ceiling().toString());
        tree.put("retentionDays", terms.retentionDays());
    }

    private static SortedMap<String, Object> of(Member stay) {
        var tree = new TreeMap<String, Object>();
        tree.put("party", stay.party().toString());
        tree.put("from", stay.from().toString());
        stay.until().ifPresent(until -> tree.put("until", until.toString()));
        return tree;
    }

    static SortedMap<String, Object> of(WarningThread thread) {
        var tree = new TreeMap<String, Object>();
        tree.put("warningId", thread.warningId().toString());
        tree.put("operation", thread.operation());
        tree.put("sender", thread.sender().toString());
        tree.put("at", thread.at().toString());
        tree.put("validUntil", thread.validUntil().toString());
        tree.put("action", thread.action().name());
        tree.put("lapsed", thread.lapsed());
        tree.put("missing", thread.missing().stream().map(Party::toString).toList());
        tree.put("answers", thread.answers().stream().map(OperationJson::of).toList());
        tree.put("seizures", thread.seizures().stream().map(OperationJson::of).toList());
        return tree;
    }

    private static SortedMap<String, Object> of(Answered answer) {
        var tree = new TreeMap<String, Object>();
        tree.put("messageId", answer.messageId().toString());
        tree.put("by", answer.by().toString());
        tree.put("result", answer.result().name());
        tree.put("date", answer.date().toString());
        tree.put("at", answer.at().toString());
        tree.put("replaced", answer.replaced());
        answer.seizure().ifPresent(seizure -> tree.put("seizure", seizure.toString()));
        return tree;
    }

    private static SortedMap<String, Object> of(Seized seized) {
        var tree = new TreeMap<String, Object>();
        tree.put("messageId", seized.messageId().toString());
        tree.put("by", seized.by().toString());
        tree.put("at", seized.at().toString());
        return tree;
    }
}
