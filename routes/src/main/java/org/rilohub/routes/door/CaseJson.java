package org.rilohub.routes.door;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.cases.requests.RequestCase;
import org.rilohub.cases.requests.Requests.Past;
import org.rilohub.cases.requests.Side;
import org.rilohub.routes.CaseBoard;
import org.rilohub.schemas.Party;

/** Requests for assistance as one side reads them; never what they say. */
final class CaseJson {
    private final CaseBoard board;

    /** @param board says what is known of holidays */
    CaseJson(CaseBoard board) {
        this.board = board;
    }

    SortedMap<String, Object> of(RequestCase request, Party reader) {
        var side = request.sideOf(reader).orElseThrow();
        var tree = new TreeMap<String, Object>();
        tree.put("requestId", request.caseId().toString());
        tree.put("side", side.name());
        tree.put("requesting", request.requesting().toString());
        tree.put("requested", request.requested().toString());
        tree.put("state", request.state().name());
        tree.put("open", !request.state().isFinal());
        tree.put("version", request.version());
        request.framework().ifPresent(framework -> tree.put("framework", framework));
        tree.put("possible", NextSteps.of(request, side));
        asked(request, tree);
        times(request, tree);
        if (side == Side.REQUESTING) {
            own(request, tree);
        }
        return tree;
    }

    private static void asked(RequestCase request, SortedMap<String, Object> tree) {
        tree.put("kind", request.asked().kind().name());
        tree.put("urgency", request.asked().urgency().name());
        tree.put("specialProcedure", request.asked().specialProcedure());
        request.asked().couldDoTheSame().ifPresent(could -> tree.put("couldDoTheSame", could));
        tree.put("oral", request.writing().oral());
        tree.put("confirmed", request.writing().confirmed());
        tree.put("waived", request.writing().waived());
        request.opening().conversationId().ifPresent(id -> tree.put("conversationId", id.toString()));
    }

    private void times(RequestCase request, SortedMap<String, Object> tree) {
        var times = request.times();
        tree.put("updatedAt", times.updated().toString());
        tree.put("clarifying", times.clarifying());
        times.released().ifPresent(at -> tree.put("releasedAt", at.toString()));
        times.stoppedAt().ifPresent(at -> tree.put("clockStoppedAt", at.toString()));
        times.acknowledge().ifPresent(deadline -> tree.put("acknowledge", of(request, deadline)));
        times.answer().ifPresent(deadline -> tree.put("answer", of(request, deadline)));
    }

    /** What the other side has nothing to do with. */
    private static void own(RequestCase request, SortedMap<String, Object> tree) {
        tree.put("messageId", request.opening().messageId().toString());
        tree.put("openedAt", request.times().opened().toString());
    }

    private SortedMap<String, Object> of(RequestCase request, Deadline deadline) {
        var tree = new TreeMap<String, Object>();
        tree.put("from", deadline.from().toString());
        tree.put("due", deadline.due().toString());
        tree.put("inHours", deadline.inHours());
        tree.put("holidaysKnown", board.knowsHolidays(request, deadline));
        return tree;
    }

    static SortedMap<String, Object> of(Past past) {
        var tree = new TreeMap<String, Object>();
        tree.put("version", past.version());
        tree.put("event", past.event());
        tree.put("by", past.by().name());
        tree.put("from", past.from().name());
        tree.put("to", past.to().name());
        tree.put("clause", past.clause());
        tree.put("at", past.at().toString());
        tree.put("leaf", past.digest());
        past.step().ifPresent(step -> tree.put("step", step));
        past.messageId().ifPresent(id -> tree.put("messageId", id.toString()));
        return tree;
    }
}
