package org.rilohub.agreements.second;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Decides one question by walking down the table of conditions, row by row, always to its end. */
final class SecondEvaluator {

    private static final Set<String> OPEN_LANE_MESSAGES = Set.of(
            "SeizureReport",
            "SeizureReportStatus",
            "Warning",
            "Feedback",
            "Alert",
            "SpontaneousInformation",
            "Recall",
            "RecallAnswer");
    private static final Set<String> NOMINAL_REQUESTS = Set.of("SURVEILLANCE", "NOTIFICATION", "EXPERT_WITNESS");
    private static final List<String> LEVELS = List.of("NONE", "RESTRICTED", "CONFIDENTIAL", "SECRET");

    private final SecondQuestion question;
    private final Set<String> problems = new TreeSet<>();
    private boolean referred;
    private boolean refused;
    private boolean withheld;
    private boolean noOnward;

    private SecondEvaluator(SecondQuestion question) {
        this.question = question;
    }

    static SecondAnswer answer(List<SecondFramework> frameworks, Map<String, Object> question) {
        return new SecondEvaluator(new SecondQuestion(question)).decide(frameworks);
    }

    private SecondAnswer decide(List<SecondFramework> frameworks) {
        Optional<String> basis = Optional.empty();
        Map<String, String> considered = Map.of();
        if (question.lane("CMAA")) {
            SecondScope scope = new SecondScope(frameworks, question);
            underAll(scope);
            Optional<SecondFramework> chosen = question.chosen(scope.ahead());
            // Row: two of equal rank, of which people chose one; only where nothing refuses.
            if (scope.problem().equals("basis-ambiguous") && !refused && chosen.isPresent()) {
                problems.clear();
                referred = false;
                withheld = false;
                noOnward = false;
                scope.choose(chosen.get());
                underAll(scope);
            }
            considered = scope.considered();
            if (scope.problem().isEmpty()) {
                basis = Optional.of(scope.ahead().getFirst().id());
            }
        } else {
            openLaneRows();
            commonRows();
        }
        if (question.refusedByProvider()) {
            refuse("refused-by-provider");
        }
        String outcome = refused ? "REFUSED" : referred ? "REFERRED" : "PERMITTED";
        return SecondAnswer.of(outcome, basis, problems, withheld, noOnward, considered);
    }

    /** All problems of the basis are listed: whichever it will be, and none where there is none. */
    private void underAll(SecondScope scope) {
        scopeRows(scope);
        for (SecondFramework framework : scope.ahead()) {
            courtRows(framework);
            nominalRows(framework);
        }
        if (!scope.ahead().isEmpty()) {
            commonRows();
        }
    }

    private void commonRows() {
        handlingRows();
        originRows();
        markingRows();
    }

    // Rows: no framework ever, none in force, none covers the category, none covers the kind, two of equal rank.
    private void scopeRows(SecondScope scope) {
        if (scope.problem().equals("basis-ambiguous")) {
            refer("basis-ambiguous");
        } else if (!scope.problem().isEmpty()) {
            refuse(scope.problem());
        }
    }

    private void courtRows(SecondFramework basis) {
        if (question.court()) {
            if (!basis.flag(question.day())) {
                // Row: CRIMINAL_COURT, flag false.
                refuse("criminal-use-prohibited");
            } else if (!granted(question.text("from"), "CRIMINAL_COURT")) {
                // Row: CRIMINAL_COURT, flag true, no valid consent.
                refer("criminal-use-needs-consent");
            }
        }
    }

    private void nominalRows(SecondFramework basis) {
        if (basis.kind().equals("OTHER")) {
            // Row: OTHER, always.
            referUnlessRuled("basis-needs-human", 1, Set.of("legal"));
        } else if (question.nominal()) {
            if (basis.kind().equals("EPA") || basis.kind().equals("CPTPP")) {
                // Row: nominal, EPA or CPTPP.
                closeGate();
            } else if (basis.kind().equals("ADMINISTRATIVE_ARRANGEMENT")) {
                // Row: nominal, ADMINISTRATIVE_ARRANGEMENT.
                referUnlessRuled("nominal-needs-human", 1, Set.of("supervisor"));
            } else if (basis.harmReview().contains(question.text("category"))) {
                // Row: nominal, CMAA with its switch on for the category.
                referUnlessRuled("nominal-needs-human", 2, Set.of("supervisor", "legal"));
            }
        }
    }

    private void closeGate() {
        problems.add("personal-data-gate-closed");
        if (meaninglessWithoutNames()) {
            refused = true;
        } else {
            withheld = true;
        }
    }

    /** A message that names a kind of request is of that kind, as it is for the scope. */
    private boolean meaninglessWithoutNames() {
        return question.text("messageType").equals("SurveillanceResult")
                || NOMINAL_REQUESTS.contains(question.text("requestKind"));
    }

    /** Lanes without frameworks: their messages, no court, no names. */
    private void openLaneRows() {
        if (!OPEN_LANE_MESSAGES.contains(question.text("messageType"))
                || !question.text("requestKind").isEmpty()) {
            refuse("request-kind-out-of-scope");
        }
        if (question.court()) {
            refuse("criminal-use-prohibited");
        }
        if (question.nominal() && question.lane("CEN")) {
            // Row: CEN lane, nominal; a question by itself is a submission.
            refuse("nominal-data-in-cen-lane");
        }
        if (question.nominal() && question.lane("OPERATION")) {
            // Row: OPERATION lane, nominal.
            refuse("nominal-data-in-operation-lane");
        }
    }

    private void handlingRows() {
        Set<String> codes = question.handling();
        // Row: H3, or passenger-name-record source.
        if (codes.contains("H3") || question.text("sourceKind").equals("PASSENGER_NAME_RECORD")) {
            referUnlessRuled("handling-needs-human", 1, Set.of("supervisor"));
        }
        // Row: H2, no foreign origin. Where there is one, its own row decides, and H2 still means what it means.
        if (codes.contains("H2")) {
            noOnward = true;
        }
        // Row: H1 with CRIMINAL_COURT, unless prohibited above.
        if (codes.contains("H1") && question.court() && !problems.contains("criminal-use-prohibited")) {
            if (!granted(whoAllowsCourt(), "CRIMINAL_COURT")) {
                refer("originator-consent-needed");
            }
        }
    }

    /** The foreign originator, even where it is the receiver, or the provider where there is none. */
    private String whoAllowsCourt() {
        String originator = question.foreignOriginator();
        return originator.isEmpty() ? question.text("from") : originator;
    }

    private void originRows() {
        String originator = question.foreignOriginator();
        if (!originator.isEmpty() && !originator.equals(question.text("to"))) {
            String consent = question.consent(originator, "ONWARD");
            if (consent.equals("DENIED")) {
                // Row: the same, consent denied or withdrawn.
                refuse("third-party-rule");
            } else if (!consent.equals("GRANTED")) {
                // Row: origin set, receiver neither the originator nor covered by a consent.
                refer("originator-consent-needed");
            }
        }
        // A consent of another on conditions: people say whether they are kept.
        if (!originator.isEmpty() && conditionsCount(originator)) {
            referUnlessRuled("conditions-need-human", 1, Set.of("legal"));
        }
        // The same row, where nobody named the foreign originator.
        if (question.text("sourceKind").equals("FOREIGN_CUSTOMS") && !question.namesOrigin()) {
            refer("originator-consent-needed");
        }
    }

    private boolean conditionsCount(String originator) {
        boolean onward = !originator.equals(question.text("to")) && question.conditional(originator, "ONWARD");
        return onward || (question.court() && question.conditional(originator, "CRIMINAL_COURT"));
    }

    private void markingRows() {
        int level = Math.max(0, LEVELS.indexOf(question.text("classification")));
        // Row: level 1 outside the CMAA lane; level 2 or more anywhere.
        if (level >= 2 || (level == 1 && !question.lane("CMAA"))) {
            refuse("classification-too-high");
        }
        // Row: TLP RED in the CEN or OPERATION lane.
        if (question.text("tlp").equals("RED") && !question.lane("CMAA")) {
            refuse("tlp-audience");
        }
    }

    private boolean granted(String by, String use) {
        return question.consent(by, use).equals("GRANTED");
    }

    private void referUnlessRuled(String problem, int people, Set<String> roles) {
        if (!question.allowed(problem, people, roles)) {
            refer(problem);
        }
    }

    private void refer(String problem) {
        problems.add(problem);
        referred = true;
    }

    private void refuse(String problem) {
        problems.add(problem);
        refused = true;
    }
}
