package org.rilohub.schemas.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Field;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;

/** What the SOAP operations carry beside the submission itself (interface guide, chapters 5.2 and 6). */
public final class Operations {
    private Operations() {}

    /** The answer to an accepted submission. */
    public record Acceptance(
            @Field(element = "ReportID") UUID reportId,
            // Compact JWS.
            @Field(element = "Receipt", max = 8192) String receipt) {}

    /** Claims what waits for the caller, from a cursor on. */
    public record FetchMessages(
            @Field(element = "Cursor", max = 64) Optional<String> cursor) {}

    /** What was claimed, and where to go on. */
    public record Fetched(
            @Field(element = "Item") List<FetchedMessage> items,
            @Field(element = "Next", max = 64) Optional<String> next) {
        public Fetched {
            items = List.copyOf(items);
        }
    }

    /** One message under its lease. */
    public record FetchedMessage(
            @Field(element = "MessageID") UUID messageId,
            @Field(element = "LaneCode") Lane lane,
            @Field(element = "MessageTypeCode") MessageType type,
            @Field(element = "LeasedUntilDateTime") Instant leasedUntil,
            // Sealed as at the REST door.
            @Field(element = "Body", max = 20_000_000) String body) {}

    /** Hands in the caller's receipt for a message it fetched. */
    public record ConfirmReceipt(
            @Field(element = "MessageID") UUID messageId,
            // Compact JWS.
            @Field(element = "Receipt", max = 8192) String receipt) {}

    /** That the receipt holds. */
    public record Confirmed(@Field(element = "MessageID") UUID messageId) {}

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
