package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Terms;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.schemas.Acknowledgement;
import org.rilohub.schemas.AssistanceReply;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.OralRequest;
import org.rilohub.schemas.RequestDecision;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SurveillanceResult;
import org.rilohub.schemas.Urgency;
import org.rilohub.schemas.WrittenConfirmation;

/** Asks what a step asks for beside its turn; every guard, even after a failure: the sender wants all the reasons. */
final class Guards {
    private final Officials officials;

    Guards(Officials officials) {
        this.officials = officials;
    }

    /**
     * Asks them all.
     *
     * @throws OutOfTurnException with every defect; its problem is that of the first guard that found one
     */
    void check(Connection tx, Turn turn) throws SQLException {
        var failed = new ArrayList<Guard>();
        var defects = new ArrayList<Defect>();
        for (var guard : turn.row().guards()) {
            var found = defects(tx, guard, turn);
            if (!found.isEmpty()) {
                failed.add(guard);
                defects.addAll(found);
            }
        }
        if (!failed.isEmpty()) {
            throw new OutOfTurnException(failed.getFirst().problem(), reason(turn, failed.getFirst()), defects);
        }
    }

    private static String reason(Turn turn, Guard failed) {
        return turn.request().state() + ":" + turn.row().event() + ":" + failed;
    }

    private List<Defect> defects(Connection tx, Guard guard, Turn turn) throws SQLException {
        return switch (guard) {
            case ADDRESSED -> unless(isAddressed(turn), "header.to", "NL-JP 7(3)", Remedy.ADDRESS);
            case COMPLETE -> Elements.missing(written(turn), turn.framework());
            case URGENT_WITH_REASON -> urgency(turn);
            case SAME_REQUEST -> unless(isTheSame(turn), "requestKind", "NL-JP 7(1)", Remedy.SAME);
            case WRITING_WAIVED -> unless(turn.request().writing().waived(), "", "NL-JP 7(1)", Remedy.CONFIRM);
            case UNCONFIRMED -> unless(turn.request().isUnconfirmed(), "", "NL-JP 7(1)", Remedy.CONFIRMED);
            case CLARIFICATION_CLOSED ->
                unless(!turn.request().times().clarifying(), "", "design", Remedy.QUESTION_OPEN);
            case CLARIFICATION_OPEN -> unless(turn.request().times().clarifying(), "", "design", Remedy.NO_QUESTION);
            case CANNOT_DO_THE_SAME -> unless(cannotDoTheSame(turn), "ground", "NL-JP 11(2)", Remedy.RECIPROCITY);
            case MISSING_NAMED, QUESTIONS_ASKED, CONDITIONS_NAMED, COSTS_NAMED, GROUND_AND_REASONS, CONSULTATION ->
                decision(guard, turn);
            case PROCEDURE_SAID -> procedure(turn);
            case WATCHED -> unless(isWatched(turn), "requestId", "NL-JP 5", Remedy.WATCH);
            case MAY_BE_COMPLETED -> unless(mayBeCompleted(turn), "", "NL-JP 16(2)", Remedy.ENDED);
            case OFFICIAL_DESIGNATED -> officials(tx, turn);
        };
    }

    private static List<Defect> unless(boolean held, String field, String rule, String remedy) {
        return held ? List.of() : List.of(new Defect(field, rule, remedy));
    }

    private static boolean isAddressed(Turn turn) {
        var header = turn.message().submission().header();
        var other = turn.request().otherThan(turn.row().by());
        return header.to().size() == 1
                && header.to().getFirst().partyId().equals(other)
                && header.to().getFirst().lane().orElse(header.lane()) == Lane.CMAA;
    }

    /** The written request that a message is or brings. */
    private static AssistanceRequest written(Turn turn) {
        return switch (turn.content()) {
            case AssistanceRequest request -> request;
            case WrittenConfirmation confirmation -> confirmation.request();
            default ->
                throw new IllegalStateException(
                        "no request in a message of type " + turn.content().type());
        };
    }

    private static List<Defect> urgency(Turn turn) {
        var request = written(turn);
        var taken = request.oral().map(OralRequest::takenAt);
        var defects = new ArrayList<Defect>();
        defects.addAll(unless(request.urgency() == Urgency.URGENT, "urgency", "NL-JP 7(1)", Remedy.URGENT));
        defects.addAll(unless(request.urgencyReason().isPresent(), "urgencyReason", "NL-JP 7(1)", Remedy.URGENT));
        defects.addAll(
                unless(taken.filter(turn.now()::isBefore).isEmpty(), "oral.takenAt", "NL-JP 7(1)", Remedy.TAKEN));
        return defects;
    }

    private static boolean isTheSame(Turn turn) {
        var before = turn.request();
        var written = written(turn);
        return written.requestingAdministration().equals(before.requesting())
                && written.requestedAdministration().equals(before.requested())
                && written.requestKind() == before.asked().kind()
                && written.oral().isEmpty();
    }

    private static boolean cannotDoTheSame(Turn turn) {
        return turn.request().asked().couldDoTheSame().filter(could -> !could).isPresent();
    }

    private static List<Defect> decision(Guard guard, Turn turn) {
        if (!(turn.content() instanceof RequestDecision decision)) {
            throw new IllegalStateException(
                    "no decision but a message of type " + turn.content().type());
        }
        return switch (guard) {
            case MISSING_NAMED -> unless(!decision.missing().isEmpty(), "missing", "NL-JP 7(2)", Remedy.MISSING);
            case QUESTIONS_ASKED -> unless(decision.questions().isPresent(), "questions", "design", Remedy.QUESTIONS);
            case CONDITIONS_NAMED ->
                unless(!decision.conditions().isEmpty(), "conditions", "NL-JP 11(1)", Remedy.CONDITIONS);
            case COSTS_NAMED ->
                unless(decision.estimatedCosts().isPresent(), "estimatedCosts", "NL-JP 13(2)", Remedy.COSTS);
            case CONSULTATION ->
                unless(
                        !decision.conditions().isEmpty() || decision.until().isPresent(),
                        "conditions",
                        "NL-JP 11(3)",
                        Remedy.CONSULT);
            default -> groundAndReasons(decision, turn);
        };
    }

    private static List<Defect> groundAndReasons(RequestDecision decision, Turn turn) {
        var defects = new ArrayList<Defect>();
        defects.addAll(unless(decision.reasons().isPresent(), "reasons", "NL-JP 11(4)", Remedy.REASONS));
        defects.addAll(unless(
                decision.ground().filter(ground -> counts(ground, turn)).isPresent(),
                "ground",
                "NL-JP 11(1)",
                Remedy.GROUND));
        return defects;
    }

    /** A ground of the framework, or one that every framework has because its agreement need not name it. */
    private static boolean counts(String ground, Turn turn) {
        boolean isOfAgreements = Arrays.stream(Terms.Ground.values())
                .anyMatch(known -> known.name().equals(ground));
        return isOfAgreements
                ? turn.framework()
                        .map(framework -> framework.terms().refusalGrounds().value().stream())
                        .orElseGet(() -> Arrays.stream(Terms.Ground.values()))
                        .anyMatch(known -> known.name().equals(ground))
                : CodeLists.standard()
                        .find("refusal-ground", ground, turn.today())
                        .isPresent();
    }

    private static List<Defect> procedure(Turn turn) {
        if (!turn.request().asked().specialProcedure() || !(turn.content() instanceof AssistanceReply reply)) {
            return List.of();
        }
        boolean isSaid = reply.specialProcedureFollowed()
                .map(followed -> followed || reply.specialProcedureReason().isPresent())
                .orElse(false);
        return unless(isSaid, "specialProcedureFollowed", "NL-ZA 11(3)", Remedy.PROCEDURE);
    }

    private static boolean isWatched(Turn turn) {
        var kind = turn.request().asked().kind();
        return !(turn.content() instanceof SurveillanceResult)
                || kind == RequestKind.SURVEILLANCE
                || kind == RequestKind.CONTROLLED_DELIVERY;
    }

    private static boolean mayBeCompleted(Turn turn) {
        return turn.framework()
                .map(framework -> framework.terms().termination().value().startedRequestsFinish())
                .orElse(false);
    }

    private List<Defect> officials(Connection tx, Turn turn) throws SQLException {
        var framework = turn.framework().map(Framework::id);
        if (framework.isEmpty()) {
            return List.of();
        }
        var defects = new ArrayList<Defect>();
        for (var named : named(turn)) {
            if (!mayAct(tx, turn, framework.get(), named)) {
                defects.add(new Defect(named.field(), "NL-JP 7(3)", Remedy.OFFICIAL));
            }
        }
        return defects;
    }

    private boolean mayAct(Connection tx, Turn turn, String framework, Named named) throws SQLException {
        LocalDate day = turn.today();
        return (named.isOptional() && named.code().isEmpty())
                || officials.mayAct(tx, turn.request().party(turn.row().by()), framework, named.code(), day);
    }

    /** An official that a message names, and where. */
    private record Named(String field, Optional<String> code, boolean isOptional) {}

    private static List<Named> named(Turn turn) {
        return switch (turn.content()) {
            case AssistanceRequest request -> named(request);
            case WrittenConfirmation confirmation -> named(confirmation.request());
            case AssistanceReply reply -> List.of(new Named("caseOfficial", reply.caseOfficial(), false));
            case Acknowledgement receipt -> List.of(new Named("caseOfficial", receipt.caseOfficial(), true));
            case RequestDecision decision -> List.of(new Named("decidingOfficial", decision.decidingOfficial(), false));
            default -> List.of();
        };
    }

    /** One of the two is enough; one that is named must be designated. */
    private static List<Named> named(AssistanceRequest request) {
        boolean isAuthorised = request.authorisingOfficial().isPresent();
        return List.of(
                new Named(
                        "authorisingOfficial",
                        request.authorisingOfficial(),
                        request.contactOfficial().isPresent()),
                new Named("contactOfficial", request.contactOfficial(), isAuthorised));
    }
}
