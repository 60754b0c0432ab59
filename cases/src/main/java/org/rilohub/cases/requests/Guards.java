package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.schemas.AssistanceReply;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.OralRequest;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SurveillanceResult;
import org.rilohub.schemas.Urgency;
import org.rilohub.schemas.WrittenConfirmation;

/** Asks what a step asks for beside its turn; every guard, even after a failure: the sender wants all the reasons. */
final class Guards {
    private final OfficialGuard officials;

    Guards(Officials officials) {
        this.officials = new OfficialGuard(officials);
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
                DecisionGuards.defects(guard, turn);
            case PROCEDURE_SAID -> procedure(turn);
            case WATCHED -> unless(isWatched(turn), "requestId", "NL-JP 5", Remedy.WATCH);
            case MAY_BE_COMPLETED -> unless(mayBeCompleted(turn), "", "NL-JP 16(2)", Remedy.ENDED);
            case OFFICIAL_DESIGNATED -> officials.defects(tx, turn);
        };
    }

    static List<Defect> unless(boolean held, String field, String rule, String remedy) {
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
            case WrittenConfirmation confirmation -> confirmation.confirmed();
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
}
