package org.rilohub.agreements.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which framework is the basis between two parties, or why none is: the first five rows of the table. */
final class SecondScope {

    private static final List<String> ORDER = List.of("CMAA", "EPA", "ADMINISTRATIVE_ARRANGEMENT", "OTHER", "CPTPP");
    private static final Set<String> REPLIES =
            Set.of("AssistanceReply", "Acknowledgement", "RequestDecision", "WrittenConfirmation");

    private static final Set<String> FINISHING = Set.of(
            "Acknowledgement",
            "AssistanceReply",
            "RequestDecision",
            "WrittenConfirmation",
            "SurveillanceResult",
            "Recall",
            "RecallAnswer");
    private static final Set<String> GO_WITH_ANY =
            Set.of("Recall", "RecallAnswer", "ConsentRequest", "ConsentDecision", "DisclosureNotice", "UseReport");

    private final SecondQuestion question;
    private final LocalDate day;
    private final Map<String, String> considered = new TreeMap<>();
    private List<SecondFramework> ahead = List.of();
    private String problem = "";

    SecondScope(List<SecondFramework> all, SecondQuestion question) {
        this.question = question;
        this.day = question.day();
        choose(named(ofThePair(all)));
    }

    /** A named basis is used or refused; the others are looked at, and not used. */
    private List<SecondFramework> named(List<SecondFramework> pair) {
        String name = question.text("namedBasis");
        if (name.isEmpty()) {
            return pair;
        }
        List<SecondFramework> named = new ArrayList<>();
        for (SecondFramework framework : pair) {
            if (framework.id().equals(name)) {
                named.add(framework);
            } else if (!holds(framework)) {
                considered.put(framework.id(), "NOT_IN_FORCE");
            } else {
                considered.put(framework.id(), fits(framework) ? "LOWER_RANK" : "OUT_OF_SCOPE");
            }
        }
        return named;
    }

    private boolean fits(SecondFramework framework) {
        return !framework.excluded().contains(question.text("category")) && carries(framework);
    }

    /** In force, or named by what was begun under it before its end: every framework lets that finish. */
    private boolean holds(SecondFramework framework) {
        String started = question.text("startedOn");
        return framework.inForce(day)
                || (FINISHING.contains(question.text("messageType"))
                        && framework.id().equals(question.text("namedBasis"))
                        && !started.isEmpty()
                        && framework.inForce(LocalDate.parse(started))
                        && framework.ends().filter(end -> !day.isBefore(end)).isPresent());
    }

    /** People chose one of those ahead. */
    void choose(SecondFramework chosen) {
        for (SecondFramework framework : ahead) {
            considered.put(framework.id(), "LOWER_RANK");
        }
        considered.put(chosen.id(), "CHOSEN");
        ahead = List.of(chosen);
        problem = "";
    }

    /** The basis; several where they are of equal rank, and none where there is none. */
    List<SecondFramework> ahead() {
        return ahead;
    }

    /** Empty when there is one basis. */
    String problem() {
        return problem;
    }

    Map<String, String> considered() {
        return considered;
    }

    private void choose(List<SecondFramework> pair) {
        // Row: no framework ever for this pair.
        if (pair.isEmpty()) {
            problem = "no-legal-basis";
            return;
        }
        // Row: some, none in force on the date.
        List<SecondFramework> inForce = new ArrayList<>();
        for (SecondFramework framework : pair) {
            if (holds(framework)) {
                inForce.add(framework);
            } else {
                considered.put(framework.id(), "NOT_IN_FORCE");
            }
        }
        if (inForce.isEmpty()) {
            problem = "agreement-not-in-force";
            return;
        }
        // Row: in force, none covers the category.
        List<SecondFramework> category = new ArrayList<>();
        for (SecondFramework framework : inForce) {
            if (!framework.excluded().contains(question.text("category"))) {
                category.add(framework);
            } else {
                considered.put(framework.id(), "OUT_OF_SCOPE");
            }
        }
        if (category.isEmpty()) {
            problem = "commodity-out-of-scope";
            return;
        }
        // Row: in force, none covers the message or request kind.
        List<SecondFramework> fitting = new ArrayList<>();
        for (SecondFramework framework : category) {
            if (carries(framework)) {
                fitting.add(framework);
            } else {
                considered.put(framework.id(), "OUT_OF_SCOPE");
            }
        }
        if (fitting.isEmpty()) {
            problem = "request-kind-out-of-scope";
            return;
        }
        first(fitting);
    }

    private void first(List<SecondFramework> fitting) {
        int best = Integer.MAX_VALUE;
        for (SecondFramework framework : fitting) {
            best = Math.min(best, rank(framework));
        }
        ahead = new ArrayList<>();
        for (SecondFramework framework : fitting) {
            if (rank(framework) == best) {
                considered.put(framework.id(), "CHOSEN");
                ahead.add(framework);
            } else {
                considered.put(framework.id(), "LOWER_RANK");
            }
        }
        // Row: two of equal rank. A person chooses; neither is of lower rank.
        if (ahead.size() > 1) {
            problem = "basis-ambiguous";
        }
    }

    /** The order of kinds; before a criminal court flagged frameworks come before unflagged ones. */
    private int rank(SecondFramework framework) {
        int rank = ORDER.indexOf(framework.kind());
        if (question.court() && !framework.flag(day)) {
            return rank + ORDER.size();
        }
        return rank;
    }

    /** A framework binds Japan and its partner, in both directions; a member of the Union is not the Union. */
    private List<SecondFramework> ofThePair(List<SecondFramework> all) {
        String from = question.text("from");
        String to = question.text("to");
        List<SecondFramework> pair = new ArrayList<>();
        for (SecondFramework framework : all) {
            if (from.equals("JP") && to.equals(framework.partner())) {
                pair.add(framework);
            }
            if (to.equals("JP") && from.equals(framework.partner())) {
                pair.add(framework);
            }
        }
        return pair;
    }

    /**
     * Everything is carried by everybody but CPTPP: reports, spontaneous information, asking for information, and what
     * goes with any of it.
     */
    private boolean carries(SecondFramework framework) {
        if (!framework.kind().equals("CPTPP")) {
            return true;
        }
        String type = question.text("messageType");
        String kind = question.text("requestKind");
        if (type.equals("AssistanceRequest")) {
            return kind.equals("INFORMATION");
        }
        if (type.equals("SeizureReport")
                || type.equals("SpontaneousInformation")
                || REPLIES.contains(type)
                || GO_WITH_ANY.contains(type)) {
            return kind.isEmpty() || kind.equals("INFORMATION");
        }
        return false;
    }
}
