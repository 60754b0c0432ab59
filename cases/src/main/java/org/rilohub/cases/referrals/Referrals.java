package org.rilohub.cases.referrals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Decision;
import org.rilohub.agreements.Finding;
import org.rilohub.agreements.Reason;
import org.rilohub.agreements.Referral;
import org.rilohub.agreements.Ruling;
import org.rilohub.agreements.Verdict;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.schemas.Dispatch;

/**
 * Dispatches that wait for people of their provider: one task for each thing a decision asks, and the rulings that come of
 * them, which every later decision on the dispatch looks at.
 */
public final class Referrals implements CaseWork {
    /** Of the tasks it opens; their subject is the dispatch. */
    public static final String KIND = "REFERRAL";

    private static final String QUESTION = "referral.";

    private final Tasks tasks;
    private final RulingRows rulings = new RulingRows();
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param ids of new tasks */
    public Referrals(Tasks tasks, Supplier<UUID> ids, Clock clock) {
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks people what a decision asks, and nothing that it asks no more: in the transaction of the decision.
     *
     * @param author who wrote the message, by the issuer's id, if a person did: nobody allows their own
     */
    public void decided(Connection tx, UUID dispatchId, UUID messageId, Decision decision, Optional<String> author)
            throws SQLException {
        var asked = Referral.of(decision.question(), decision.answer());
        var questions = asked.stream().map(referral -> QUESTION + referral).collect(Collectors.toSet());
        tasks.closeOthers(tx, KIND, dispatchId, questions);
        for (var referral : asked) {
            tasks.open(tx, task(dispatchId, messageId, referral, decision, author));
        }
    }

    private Task task(UUID dispatchId, UUID messageId, Referral referral, Decision decision, Optional<String> author) {
        var now = clock.instant();
        return new Task(
                ids.get(),
                decision.question().from(),
                KIND,
                dispatchId,
                QUESTION + referral,
                facts(messageId, referral, decision),
                referral.roles(),
                referral.people(),
                author.stream().collect(Collectors.toUnmodifiableSet()),
                now,
                Optional.of(now.plus(referral.within())));
    }

    private static List<String> facts(UUID messageId, Referral referral, Decision decision) {
        var question = decision.question();
        var facts = new ArrayList<String>();
        facts.add("messageId=" + messageId);
        facts.add("messageType=" + question.messageType());
        facts.add("receiver=" + question.to().organisation());
        facts.add("lane=" + question.lane());
        facts.add("problem=" + referral.problem());
        decision.answer().framework().ifPresent(basis -> facts.add("framework=" + basis.framework()));
        decision.answer().findings().stream()
                .filter(finding -> finding.verdict() == Verdict.ASKS)
                .map(Finding::reason)
                .distinct()
                .forEach(reason -> facts.add("reason=" + reason));
        if (referral == Referral.CONDITIONS) {
            facts.addAll(conditions(decision));
        }
        if (referral == Referral.BASIS_CHOICE) {
            choices(decision.answer()).forEach(choice -> facts.add("choice=" + choice));
        }
        return facts;
    }

    /** Whose conditions have to be kept, and the messages that have them in words. */
    private static List<String> conditions(Decision decision) {
        var givers = decision.answer().findings().stream()
                .filter(finding -> finding.reason().equals(Reason.CONDITIONS_NEED_HUMAN.toString()))
                .flatMap(finding -> finding.parameters().stream())
                .flatMap(names -> Stream.of(names.split(" ")))
                .map(giver -> "giver=" + giver);
        var messages = conditional(decision.question().consents()).stream().map(id -> "consentDecision=" + id);
        return Stream.concat(givers, messages).distinct().sorted().toList();
    }

    private static List<UUID> conditional(List<Consent> consents) {
        return consents.stream()
                .filter(Consent::hasConditions)
                .flatMap(consent -> consent.said().stream())
                .toList();
    }

    private static List<String> choices(Answer answer) {
        return answer.considered().stream()
                .filter(considered -> considered.verdict().equals("CHOSEN"))
                .map(Answer.Considered::framework)
                .toList();
    }

    /**
     * Keeps what people decided as a ruling on the dispatch; a no closes whatever else is asked about it.
     *
     * @return whether the dispatch is to be decided anew: nothing else is asked about it
     * @throws OutOfTurnException if people cannot allow this: it needs the consent of another
     */
    public boolean ruled(Connection tx, Task task, TaskDecision decision) throws SQLException {
        var referral = Referral.named(task.question().substring(QUESTION.length()));
        rulings.add(tx, task.subject(), ruling(task, referral, decision), decision.at());
        if (!decision.positive()) {
            tasks.close(tx, KIND, task.subject());
        }
        return !tasks.isOpen(tx, KIND, task.subject());
    }

    private static Ruling ruling(Task task, Referral referral, TaskDecision decision) {
        var roles = new TreeSet<>(decision.roles());
        if (!decision.positive()) {
            return Ruling.refusing(task.taskId(), referral, roles);
        }
        if (!referral.isSettledByRuling()) {
            throw new OutOfTurnException(
                    "decision-needed",
                    "CONSENT_OF_ANOTHER",
                    List.of(new Defect(
                            "positive",
                            referral.problem().toString(),
                            "Only the consent of whose information it is lets it go; you can refuse it.")));
        }
        return Ruling.allowing(task.taskId(), referral, roles, decision.choice());
    }

    /** Every ruling on a dispatch, oldest first. */
    public List<Ruling> of(Connection tx, UUID dispatchId) throws SQLException {
        return rulings.of(tx, dispatchId, List.of());
    }

    /** What was ruled on conditions before their last word says nothing about that. */
    @Override
    public Circumstances known(
            Connection tx, UUID messageId, Dispatch dispatch, List<UUID> toldBy, Circumstances circumstances)
            throws SQLException {
        return circumstances.andRulings(rulings.of(tx, dispatch.dispatchId(), conditional(circumstances.consents())));
    }
}
