package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rilohub.agreements.Circumstances;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.Hearer;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.clocks.LastDay;
import org.rilohub.cases.disclosures.Addressing;
import org.rilohub.cases.disclosures.Refusals;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recall;
import org.rilohub.schemas.RecallAnswer;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.Submission;

/** Calls information back from everybody who has it, and keeps who answered what. */
public final class RecallWork implements CaseWork, Bell, TaskWork {
    /** Of its alarms and of its tasks. */
    public static final String KIND = "recall";

    /** Messages about information, which hold none: they pass, whatever was called back. */
    private static final Set<MessageType> ABOUT = Set.of(
            MessageType.Recall,
            MessageType.RecallAnswer,
            MessageType.UseReport,
            MessageType.DisclosureNotice,
            MessageType.ConsentRequest,
            MessageType.ConsentDecision);

    private final RecallSetting setting;
    private final RecallStore store = new RecallStore();
    private final Ringing ringing;
    private final Spreading spreading;
    private final Answering answering;
    private final Completion completion;

    public RecallWork(RecallSetting setting) {
        this.setting = setting;
        this.ringing = new Ringing(setting);
        this.spreading = new Spreading(setting, ringing);
        this.answering = new Answering(setting, ringing);
        this.completion = new Completion(setting);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void accepted(Connection tx, CaseMessage message) throws SQLException {
        switch (message.submission().content()) {
            case Recall recall -> recalled(tx, message, recall);
            case RecallAnswer answer -> answering.answered(tx, message, answer);
            default -> {}
        }
    }

    private void recalled(Connection tx, CaseMessage message, Recall recall) throws SQLException {
        RecallGuards.isOnesOwn(setting.chain().originator(tx, recall.concerning()), message.sender());
        RecallGuards.leavesTime(recall, setting.today());
        var dueAt =
                LastDay.ofDuty(recall.answerBy().orElseGet(() -> setting.today().plus(setting.patience())));
        var opened = new RecallCase(
                message.id(),
                message.sender(),
                recall.concerning(),
                recall.reason().name(),
                setting.clock().instant(),
                dueAt);
        RecallGuards.isRecalledOnce(spreading.open(tx, opened, Addressing.named(message)));
    }

    /**
     * A report was cancelled or replaced: everybody whom it reached must delete it, too. Those whom the new message names
     * are asked by it; of everybody else {@link Recalls#toTell} knows.
     *
     * @param amendedMessageId the hub's id of the report as it was
     * @param newMessageId the hub's id of what cancels or replaces it: the recall's own id
     * @param named whom the new message names itself
     */
    public void amended(Connection tx, UUID amendedMessageId, UUID newMessageId, Party originator, Set<Party> named)
            throws SQLException {
        var now = setting.clock().instant();
        var dueAt = LastDay.ofDuty(setting.today().plus(setting.patience()));
        spreading.open(
                tx, new RecallCase(newMessageId, originator, amendedMessageId, RecallCase.AMENDED, now, dueAt), named);
    }

    @Override
    public void amended(Connection tx, CaseMessage message, UUID earlier) throws SQLException {
        var named = message.submission().header().to().stream()
                .map(Recipient::partyId)
                .collect(Collectors.toSet());
        amended(tx, earlier, message.id(), message.sender(), named);
    }

    /** By the id its receiver saw, and from whoever told it: nobody learns who stands further up. */
    @Override
    public Submission shown(Connection tx, UUID messageId, Party receiver, Submission message) throws SQLException {
        return CalledBack.isSaidBy(message)
                ? new Recalls()
                        .seenBy(tx, messageId, receiver)
                        .map(seen -> CalledBack.of(message, seen))
                        .orElse(message)
                : message;
    }

    /** By the id under which it came this time, and from whoever told it this time. */
    @Override
    public Submission shownAgain(Connection tx, UUID messageId, UUID promptedBy, Submission message)
            throws SQLException {
        return new Recalls()
                .seenBy(tx, messageId, promptedBy)
                .map(seen -> CalledBack.again(message, seen))
                .orElse(message);
    }

    @Override
    public Circumstances known(
            Connection tx, UUID messageId, Dispatch dispatch, List<UUID> toldBy, Circumstances circumstances)
            throws SQLException {
        return completion.known(tx, dispatch, circumstances);
    }

    @Override
    public void permitted(Connection tx, CaseMessage message, Party receiver, Optional<String> basis)
            throws SQLException {
        var content = message.submission().content();
        if (content instanceof Recall) {
            RecallGuards.wasTold(store.hold(tx, message.id(), receiver));
        } else {
            standsStill(tx, message);
        }
    }

    /** What waited while it was called back, for the RILO office or for whoever fetches it, stays. */
    @Override
    public void leaving(Connection tx, CaseMessage message, Party receiver) throws SQLException {
        store.stopRecalls(tx);
        standsStill(tx, message);
    }

    private void standsStill(Connection tx, CaseMessage message) throws SQLException {
        var type = message.submission().content().type();
        if (!ABOUT.contains(type) && spreading.isRecalled(tx, message.id())) {
            throw Refusals.outOfTurn("RECALLED", "", "It was called back: find out what may still be told.");
        }
    }

    /** Everybody whom it reached and whom the message that calls back, cancels or replaces does not name. */
    @Override
    public List<Hearer> hearers(Connection tx, CaseMessage message) throws SQLException {
        var hearers = new ArrayList<Hearer>();
        for (var toTell : new Recalls().toTell(tx, message.id())) {
            setting.told()
                    .disclosure(tx, toTell.dispatchId())
                    .ifPresent(told -> hearers.add(new Hearer(told.receiver(), told.lane())));
        }
        return hearers;
    }

    @Override
    public void delivered(Connection tx, Delivered delivered) throws SQLException {
        var asked = store.hold(tx, delivered.messageId(), delivered.receiver());
        if (asked.isPresent()) {
            signed(tx, asked.get(), delivered);
        }
        if (!ABOUT.contains(delivered.type())) {
            spreading.extend(tx, delivered);
        }
    }

    /** Whoever is asked again has been told once it has signed for the last of its notices. */
    private void signed(Connection tx, Asked asked, Delivered delivered) throws SQLException {
        var notices = setting.chain().notices(tx, asked.recallId(), asked.receiver()).stream()
                .map(Notice::dispatchId)
                .toList();
        if (notices.contains(delivered.dispatchId()) && asked.state() != RecallState.SENT) {
            spreading.askAgain(tx, asked);
        }
        if (notices.isEmpty() || notices.getLast().equals(delivered.dispatchId())) {
            store.told(tx, asked.recallId(), asked.receiver(), delivered.at());
        }
    }

    /** Nobody tells it what reached it late: its originator's staff have to. */
    @Override
    public void refused(Connection tx, CaseMessage message, Party receiver, List<String> problems) throws SQLException {
        var asked = store.hold(tx, message.id(), receiver)
                .filter(each -> each.askedAgainAt().isPresent() && each.state() == RecallState.SENT);
        if (asked.isPresent()) {
            ringing.chase(tx, asked.get());
        }
    }

    /** The recalls of what was under way when it was called back, to one whom they had not asked. */
    @Override
    public List<UUID> heardLate(Connection tx, Delivered delivered) throws SQLException {
        return new Recalls().calling(tx, delivered.dispatchId());
    }

    /** The same, to one whom they had asked. */
    @Override
    public List<UUID> prompted(Connection tx, Delivered delivered) throws SQLException {
        return new Recalls().callingAgain(tx, delivered.dispatchId());
    }

    @Override
    public void ring(Connection tx, Alarm alarm, Instant now) throws SQLException {
        ringing.ring(tx, alarm, now);
    }

    /** Only the receiver's own message answers: whoever decides this task has seen it. */
    @Override
    public void decided(Connection tx, Task task, TaskDecision decision) throws SQLException {
        var facts = Map.of("task", task.kind(), "subject", task.subject().toString(), "by", decision.by());
        setting.leaves().write(tx, "reminder-seen", task.owner(), facts);
    }
}
