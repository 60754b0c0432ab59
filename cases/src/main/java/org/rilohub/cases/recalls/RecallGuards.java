package org.rilohub.cases.recalls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.clocks.DayAnywhere;
import org.rilohub.cases.disclosures.Addressing;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Refusals;
import org.rilohub.cases.recalls.Notice.Progress;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recall;
import org.rilohub.schemas.RecallAnswer;
import org.rilohub.schemas.RecallOutcome;

/** What a recall and its answers must be; each throws {@link org.rilohub.cases.OutOfTurnException}. */
final class RecallGuards {
    private RecallGuards() {}

    /** Nobody calls back what is another's. */
    static void isOnesOwn(Optional<Party> originator, Party sender) {
        if (originator.filter(sender::equals).isEmpty()) {
            throw Refusals.notFound("NOT_ONES_OWN", "recall.concerning");
        }
    }

    static void leavesTime(Recall recall, LocalDate today) {
        if (recall.answerBy().filter(today::isAfter).isPresent()) {
            throw Refusals.violated("DAY_IS_PAST", "recall.answerBy", "Name a day that is still to come.");
        }
    }

    static void isRecalledOnce(boolean added) {
        if (!added) {
            throw Refusals.outOfTurn("ALREADY_RECALLED", "recall.concerning", "Wait for the answers to your recall.");
        }
    }

    /** To ask somebody who was not told would tell it that there was something. */
    static void wasTold(Optional<Asked> asked) {
        if (asked.isEmpty()) {
            throw Refusals.notFound("RECEIVER_WAS_NOT_TOLD", "header.to");
        }
    }

    static Asked wasAsked(Optional<Asked> asked) {
        return asked.orElseThrow(() -> Refusals.notFound("NOT_ASKED", "recallAnswer.recallId"));
    }

    /** Back along the chain: to the originator, or to one who told it. */
    static void goesBack(CaseMessage message, Asked asked, Set<Party> tellers) {
        var named = Addressing.named(message);
        if (!named.equals(Set.of(asked.originator()))
                && tellers.stream().map(Set::of).noneMatch(named::equals)) {
            throw Refusals.violated("WRONG_RECEIVER", "header.to", "Answer the one who asked, and nobody else.");
        }
    }

    /**
     * What was written before the last of it came is no answer about that. A notice of which nobody knows whether it will ever
     * arrive keeps nobody from answering.
     */
    static void hasHeardOfAll(List<Notice> notices) {
        if (notices.stream().anyMatch(notice -> notice.is(Progress.UNDER_WAY))) {
            throw Refusals.outOfTurn(
                    "ASKED_AGAIN",
                    "recallAnswer.recallId",
                    "More of it has reached you since: answer once you have signed for the recall of that.");
        }
    }

    static void isComplete(RecallAnswer answer) {
        var deleted = answer.outcome() == RecallOutcome.DELETED;
        if (deleted && answer.deletedOn().isEmpty()) {
            throw missing("recallAnswer.deletedOn", "Name the day on which it was deleted.");
        }
        if (!deleted && answer.reason().isEmpty()) {
            throw missing("recallAnswer.reason", "Say why it was not deleted.");
        }
    }

    private static RuntimeException missing(String field, String remedy) {
        return Refusals.incomplete("RECALL_ANSWER_INCOMPLETE", List.of(new Defect(field, "MISSING", remedy)));
    }

    /** All that was told is deleted only once the last of it had come; on any clock of the earth. */
    static void isPossible(RecallAnswer answer, Collection<Disclosure> told, Instant now) {
        var deleted = answer.outcome() == RecallOutcome.DELETED;
        if (answer.deletedOn()
                .filter(day -> !deleted || DayAnywhere.isToCome(day, now) || isTooEarly(day, told))
                .isPresent()) {
            throw Refusals.violated(
                    "DAY_IMPOSSIBLE",
                    "recallAnswer.deletedOn",
                    "Name the day of a deletion that has happened, after the last of it was delivered.");
        }
    }

    private static boolean isTooEarly(LocalDate day, Collection<Disclosure> told) {
        return told.stream().anyMatch(each -> DayAnywhere.wasOver(day, each.at()));
    }

    static void isBetter(RecallState answered, Asked asked) {
        if (!answered.isBetterThan(asked.state())) {
            throw Refusals.outOfTurn(
                    "ALREADY_ANSWERED", "recallAnswer.outcome", "Answer again only once you have done more.");
        }
    }
}
