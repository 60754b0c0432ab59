package org.rilohub.schemas.publish;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Field;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** What the SOAP operations carry beside the submission itself (interface guide, chapters 5.2 and 6). */
public final class Operations {
    private Operations() {}

    /** The answer to an accepted submission. */
    public record Acceptance(
            @Field(element = "ReportID") UUID reportId,
            // Compact JWS.
            @Field(element = "Receipt", max = 8192) String receipt) {}

    /** Asks what became of a submission. */
    public record StatusRequest(@Field(element = "ReportID") UUID reportId) {}

    /** What became of it. */
    public record StatusAnswer(
            // Compact JWS of the notice.
            @Field(element = "Status", max = 65536) String status,
            @Field(element = "State", max = 64) String state,
            @Field(element = "ReceiverStatus") List<ReceiverStatus> receivers) {
        public StatusAnswer {
            receivers = List.copyOf(receivers);
        }
    }

    /** What became of it for one receiver. */
    public record ReceiverStatus(
            @Field(element = "ReceiverPartyID") Party receiver,
            @Field(element = "LaneCode") Lane lane,

            @Field(element = "OutcomeCode", codes = "outcome")
            Optional<String> outcome,

            @Field(element = "ProblemCode", max = 64) List<String> problems,
            @Field(element = "AgreementRef") Optional<String> framework,

            @Field(element = "StateCode", codes = "receiver-state")
            String state) {
        public ReceiverStatus {
            problems = List.copyOf(problems);
        }
    }
}
