package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.consents.Examination.Answer;
import org.rilohub.cases.consents.Examination.Finding;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Refusals;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/** What the legal staff of the one who is asked look into before it can say yes. */
final class Examining {
    private static final Party JAPAN = Party.customs("JP");
    /** Who make information that customs pass on: each must agree itself. */
    private static final Set<String> AGENCIES = Set.of("POLICE", "COAST_GUARD", "JOINT");

    private final ConsentSetting setting;
    private final ConsentLog log;
    private final ConsentStore cases = new ConsentStore();
    private final ExaminationStore store = new ExaminationStore();

    Examining(ConsentSetting setting) {
        this.setting = setting;
        this.log = new ConsentLog(setting.leaves());
    }

    /** Opens every task that this consent takes, all at once: none waits for another. */
    void open(Connection tx, ConsentCase asked, Disclosure disclosure) throws SQLException {
        for (var step : steps(asked, disclosure)) {
            store.open(tx, asked.consentId(), asked.askedOf(), step);
            setting.tasks().open(tx, task(asked, disclosure, step));
        }
    }

    SortedSet<ConsentStep> steps(ConsentCase asked, Disclosure disclosure) {
        var steps = new TreeSet<ConsentStep>();
        if (asked.use() == ConsentUse.CRIMINAL_COURT && asked.askedOf().equals(JAPAN)) {
            steps.addAll(ConsentStep.OF_THE_CUSTOMS_ACT);
        }
        if (asked.use() == ConsentUse.CRIMINAL_COURT
                && asked.framework().filter(setting.judicial()).isPresent()) {
            steps.add(ConsentStep.JUDICIAL_AUTHORITY);
        }
        if (asked.use() == ConsentUse.ONWARD
                && disclosure.agency().filter(AGENCIES::contains).isPresent()) {
            steps.add(ConsentStep.ORIGINATING_AGENCY);
        }
        return steps;
    }

    private Task task(ConsentCase asked, Disclosure disclosure, ConsentStep step) {
        var now = setting.clock().instant();
        return new Task(
                setting.newId(),
                asked.askedOf(),
                ConsentWork.KIND,
                asked.consentId(),
                step.question(),
                facts(asked, disclosure),
                Set.of("legal"),
                1,
                Set.of(),
                now,
                dueAt(asked, now));
    }

    private static List<String> facts(ConsentCase asked, Disclosure disclosure) {
        var facts = new ArrayList<String>();
        facts.add("use=" + asked.use());
        facts.add("askedBy=" + asked.askedBy().organisation());
        facts.add("concerning=" + asked.concerning());
        asked.recipient().ifPresent(party -> facts.add("recipient=" + party.organisation()));
        asked.agency().ifPresent(agency -> facts.add("agency=" + agency));
        asked.framework().ifPresent(framework -> facts.add("framework=" + framework));
        disclosure.agency().ifPresent(agency -> facts.add("madeBy=" + agency));
        return facts;
    }

    /** As long as the framework gives any other answer. */
    private Optional<Instant> dueAt(ConsentCase asked, Instant now) {
        return asked.framework()
                .flatMap(id -> setting.frameworks().get().named(id, setting.today()))
                .map(framework -> framework.terms().deadlines().value().routineDays())
                .map(days -> now.plus(Duration.ofDays(days)));
    }

    /**
     * Keeps an answer. After a no the other tasks need wait no more: the consent can only be refused.
     *
     * @throws org.rilohub.cases.OutOfTurnException if the consent was decided meanwhile, the step was answered before, or
     *     the answer does not say why
     */
    void answer(Connection tx, Task task, TaskDecision decision) throws SQLException {
        var asked = cases.hold(tx, task.subject()).orElseThrow(() -> Refusals.notFound("NO_CONSENT", ""));
        var finding = finding(store.of(tx, asked.consentId()), task, decision);
        stillOpen(asked);
        store.answer(tx, asked.consentId(), finding, decision.at());
        log.answered(tx, asked, finding, decision.by());
        if (finding.is(Answer.NEGATIVE)) {
            setting.tasks().close(tx, ConsentWork.KIND, asked.consentId());
        } else {
            leaveTheRestToOthers(tx, asked, finding.step(), decision);
        }
    }

    private void leaveTheRestToOthers(Connection tx, ConsentCase asked, ConsentStep step, TaskDecision decision)
            throws SQLException {
        var questions =
                step.ofSomebodyElse().stream().map(ConsentStep::question).collect(Collectors.toSet());
        for (var person : decision.by()) {
            setting.tasks().bar(tx, ConsentWork.KIND, asked.consentId(), questions, person);
        }
    }

    /** Whoever decides about the consent itself holds it before its tasks; so does whoever answers one of those. */
    void hold(Connection tx, Task task) throws SQLException {
        if (cases.hold(tx, task.subject()).isEmpty()) {
            throw Refusals.notFound("NO_CONSENT", "");
        }
    }

    private static void stillOpen(ConsentCase asked) {
        if (!asked.state().isOpen()) {
            throw Refusals.outOfTurn("CONSENT_IS_" + asked.state(), "", "It was decided meanwhile.");
        }
    }

    private static Finding finding(Examination found, Task task, TaskDecision decision) {
        var step = ConsentStep.asking(task.question()).orElseThrow(() -> Refusals.notFound("NO_SUCH_STEP", ""));
        if (found.of(step).filter(before -> before.is(Answer.OPEN)).isEmpty()) {
            throw Refusals.outOfTurn("STEP_IS_ANSWERED", "", "It is not asked, or was answered before.");
        }
        isReasoned(decision);
        return decision.positive()
                ? new Finding(step, Answer.POSITIVE, Optional.empty())
                : new Finding(step, Answer.NEGATIVE, Optional.of(ground(step, decision)));
    }

    private static void isReasoned(TaskDecision decision) {
        if (decision.reasons().filter(reasons -> !reasons.isBlank()).isEmpty()) {
            throw Refusals.incomplete(
                    "REASONS_MISSING", List.of(new Defect("reasons", "MISSING", "Say why, whichever the answer is.")));
        }
    }

    private static String ground(ConsentStep step, TaskDecision decision) {
        return decision.ground()
                .filter(step::fits)
                .orElseThrow(() ->
                        Refusals.violated("GROUND_DOES_NOT_FIT", "ground", "Name a ground that this step can find."));
    }
}
