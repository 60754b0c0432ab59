package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.Opening;
import org.rilohub.routes.StatusBoard;
import org.rilohub.security.SoapResponses;
import org.rilohub.security.Verified;

/** The calls of the SOAP door: opened first, dispatched by what was signed, answered with a signature. */
final class SoapService {
    private final Intake intake;
    private final Opening opening;
    private final Acceptance acceptance;
    private final StatusBoard board;
    private final SoapResponses responses;

    SoapService(Intake intake, Opening opening, Acceptance acceptance, StatusBoard board, SoapResponses responses) {
        this.intake = intake;
        this.opening = opening;
        this.acceptance = acceptance;
        this.board = board;
        this.responses = responses;
    }

    /**
     * The whole signed envelope that answers a request.
     *
     * @throws RefusedAtDoorException if it is refused here
     * @throws org.rilohub.routes.ProblemException if the flow refuses it
     */
    byte[] answer(HttpServletRequest request) {
        var received = intake.soap(request, SoapType.NAME);
        var hint = SoapType.action(request);
        var verified = opening.open(received);
        var call = SoapCall.of(verified, hint);
        var content = switch (call.operation()) {
            case SUBMIT -> SoapAnswers.accepted(acceptance.accept(verified));
            case STATUS -> status(call, verified);
        };
        return responses.sign(content, call.id(), Caller.partner(request).counterpart());
    }

    private byte[] status(SoapCall call, Verified verified) {
        var wire = verified.received().wire();
        if (!verified.fresh()) {
            throw new RefusedAtDoorException("expired", "NOT_FRESH", wire);
        }
        return Ids.read(call.text("ReportID"))
                .flatMap(report -> board.status(verified.signer(), report))
                .map(SoapAnswers::status)
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_REPORT", wire));
    }
}
