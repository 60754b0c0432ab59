package org.rilohub.routes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** What became of a submission, receiver by receiver, for its sender only. */
@FunctionalInterface
public interface StatusBoard {
    /** @param notice compact JWS over the RFC 8785 form of the rest (interface guide, chapter 6) */
    record Status(UUID messageId, UUID reportId, String state, List<ReceiverStatus> receivers, String notice) {
        public Status {
            receivers = List.copyOf(receivers);
        }
    }

    /** @param state as the interface guide's chapter 6 lists them */
    record ReceiverStatus(
            Party receiver,
            Lane lane,
            Optional<String> outcome,
            List<String> problems,
            Optional<String> framework,
            String state) {
        public ReceiverStatus {
            problems = List.copyOf(problems);
        }
    }

    /** Empty if there is no such report or it is not {@code asker}'s: the two cannot be told apart. */
    Optional<Status> status(Party asker, UUID reportId);
}
