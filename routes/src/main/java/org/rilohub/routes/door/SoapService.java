package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.Inbox;
import org.rilohub.routes.Opening;
import org.rilohub.routes.StatusBoard;
import org.rilohub.security.SoapResponses;
import org.rilohub.security.Verified;

/** The calls of the SOAP door: opened first, dispatched by what was signed, answered with a signature. */
final class SoapService {
    private static final int MOST_FETCHED = 20;

    private final Intake intake;
    private final Opening opening;
    private final Acceptance acceptance;
    private final StatusBoard board;
    private final Inbox inbox;
    private final SoapResponses responses;

    SoapService(
            Intake intake,
            Opening opening,
            Acceptance acceptance,
            StatusBoard board,
            Inbox inbox,
            SoapResponses responses) {
        this.intake = intake;
        this.opening = opening;
        this.acceptance = acceptance;
        this.board = board;
        this.inbox = inbox;
        this.responses = responses;
    }

    /**
     * The whole signed envelope that answers a request.
     *
     * @param offered the operations of the contract at the address that was called
     * @throws RefusedAtDoorException if it is refused here
     * @throws org.rilohub.routes.ProblemException if the flow refuses it
     */
    byte[] answer(HttpServletRequest request, Set<String> offered) {
        var received = intake.soap(request, SoapType.NAME);
        var hint = SoapType.action(request);
        var verified = opening.open(received);
        var call = SoapCall.of(verified, hint, offered);
        var content = switch (call.operation().kind()) {
            case SUBMIT -> SoapAnswers.accepted(call.operation(), acceptance.accept(verified));
            case STATUS -> status(call, verified);
            case FETCH -> fetch(call, verified);
            case CONFIRM -> confirm(call, verified);
        };
        return responses.sign(content, call.id(), Caller.partner(request).counterpart());
    }

    private byte[] status(SoapCall call, Verified verified) {
        var wire = requireFresh(verified);
        return Ids.read(call.text("ReportID"))
                .flatMap(report -> board.status(verified.signer(), report))
                .map(status -> SoapAnswers.status(call.operation(), status))
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_REPORT", wire));
    }

    private byte[] fetch(SoapCall call, Verified verified) {
        requireFresh(verified);
        var cursor = Optional.of(call.text("Cursor")).filter(text -> !text.isEmpty());
        return SoapAnswers.page(call.operation(), inbox.claim(verified.signer(), MOST_FETCHED, cursor));
    }

    private byte[] confirm(SoapCall call, Verified verified) {
        var wire = requireFresh(verified);
        var message = Ids.read(call.text("MessageID"))
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_SUCH_MESSAGE", wire));
        inbox.confirm(verified.signer(), message, call.text("Receipt"));
        return SoapAnswers.confirmed(call.operation(), message);
    }

    /** What does not repeat itself by its id must not be replayed. */
    private static byte[] requireFresh(Verified verified) {
        var wire = verified.received().wire();
        if (!verified.fresh()) {
            throw new RefusedAtDoorException("expired", "NOT_FRESH", wire);
        }
        return wire;
    }
}
