package org.rilohub.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.agreements.Circumstances;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;

/**
 * One kind of thing that lasts longer than a message, told of every step of every message in the transaction of that step:
 * the step and what it does to a case happen both or not at all. Whatever a message is nothing to it, it lets pass.
 */
public interface CaseWork {
    /**
     * A message is about to be accepted.
     *
     * @throws OutOfTurnException if a case cannot take it now: the message is refused, and nothing is stored but what that leaves
     */
    default void accepted(Connection tx, CaseMessage message) throws SQLException {}

    /**
     * A message may leave for one of its receivers: what it does to its case it does now.
     *
     * @param basis id of the framework that the decision rests on; empty in a lane that has none
     * @throws OutOfTurnException if its case has moved on meanwhile: the dispatch is put aside
     */
    default void permitted(Connection tx, CaseMessage message, Party receiver, Optional<String> basis)
            throws SQLException {}

    /**
     * A message is refused for one of its receivers.
     *
     * @param problems names of {@code urn:rilohub:problem:}, sorted
     */
    default void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems)
            throws SQLException {}

    /** A person has to decide whether a message may leave for one of its receivers. */
    default void referred(Connection tx, CaseMessage message, Party receiver, List<String> problems)
            throws SQLException {}

    /**
     * A message is about to be sealed for one of its receivers, for the first time: the last moment in which it can be kept.
     *
     * @throws OutOfTurnException if it must not leave any more: the dispatch is put aside
     */
    default void leaving(Connection tx, CaseMessage message, Party receiver) throws SQLException {}

    /** A receiver has signed for a message. */
    default void delivered(Connection tx, Delivered delivered) throws SQLException {}

    /**
     * Who is to have a message beside those its header names: the members of its operation, whoever was told what it calls
     * back.
     */
    default List<Hearer> hearers(Connection tx, CaseMessage message) throws SQLException {
        return List.of();
    }

    /**
     * Messages that turn out to be for one {@linkplain #hearers hearer} more by what was just delivered: they are addressed
     * once more for those who have no dispatch yet.
     *
     * @return the hub's ids
     */
    default List<UUID> heardLate(Connection tx, Delivered delivered) throws SQLException {
        return List.of();
    }

    /**
     * Messages that the receiver of what was just delivered gets because of that, {@linkplain #shownAgain each as a message of
     * its own}, whether it has them already or not.
     *
     * @return the hub's ids
     */
    default List<UUID> prompted(Connection tx, Delivered delivered) throws SQLException {
        return List.of();
    }

    /**
     * Adds what it knows to what a decision looks at.
     *
     * @param messageId the hub's id of the message that the dispatch carries
     * @param toldBy the dispatches by which the provider was told what it now tells
     */
    default Circumstances known(
            Connection tx, UUID messageId, Dispatch dispatch, List<UUID> toldBy, Circumstances circumstances)
            throws SQLException {
        return circumstances;
    }

    /**
     * An accepted message cancels or replaces an earlier one of its sender's.
     *
     * @param earlier the hub's id of that
     */
    default void amended(Connection tx, CaseMessage message, UUID earlier) throws SQLException {}

    /** A message as one of its receivers is to see it, where that differs from what its sender wrote. */
    default Submission shown(Connection tx, UUID messageId, Party receiver, Submission message) throws SQLException {
        return message;
    }

    /**
     * A message as a receiver is to see it that may have it already and gets it once more.
     *
     * @param promptedBy the dispatch by which the receiver was told meanwhile what makes that necessary
     */
    default Submission shownAgain(Connection tx, UUID messageId, UUID promptedBy, Submission message)
            throws SQLException {
        return message;
    }

    /** All of them, one after the other. */
    static CaseWork all(List<CaseWork> works) {
        return new EveryWork(works);
    }
}
