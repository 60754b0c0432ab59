package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rilohub.agreements.Framework;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.schemas.Acknowledgement;
import org.rilohub.schemas.AssistanceReply;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.RequestDecision;
import org.rilohub.schemas.WrittenConfirmation;

/** Whether the officials that a message names are designated, once its side has named any (POL-17). */
final class OfficialGuard {
    private final Officials officials;

    OfficialGuard(Officials officials) {
        this.officials = officials;
    }

    List<Defect> defects(Connection tx, Turn turn) throws SQLException {
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
        return (named.isOptional() && named.code().isEmpty())
                || officials.mayAct(tx, turn.request().party(turn.row().by()), framework, named.code(), turn.today());
    }

    /** An official that a message names, and where. */
    private record Named(String field, Optional<String> code, boolean isOptional) {}

    private static List<Named> named(Turn turn) {
        return switch (turn.content()) {
            case AssistanceRequest request -> named(request);
            case WrittenConfirmation confirmation -> named(confirmation.confirmed());
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
