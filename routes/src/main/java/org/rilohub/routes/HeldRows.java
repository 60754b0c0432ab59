package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.uploads.RowIntake;
import org.rilohub.cases.uploads.UploadRow;
import org.rilohub.partners.Border;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.Submission;

/**
 * Rows of uploads among the messages. What is held counts for the rules that remember and is there for nobody else; cases hear
 * of a report when it is let go, so that an upload that is withdrawn was never in any of them.
 */
final class HeldRows implements RowIntake {
    private final Messages messages;
    private final Registry registry;
    private final Border border;
    private final CaseWork cases;
    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final Clock clock;

    HeldRows(
            Messages messages,
            Registry registry,
            Border border,
            CaseWork cases,
            Outbox outbox,
            Supplier<UUID> ids,
            Clock clock) {
        this.messages = messages;
        this.registry = registry;
        this.border = border;
        this.cases = cases;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID admit(Connection tx, Submission report, UploadRow row) throws SQLException {
        try {
            var vouched = border.vouch(report, row.owner());
            var incoming = new Incoming.Row(vouched, row, clock.instant());
            var flags = registry.recall(tx, incoming);
            refuseRepeated(tx, incoming);
            var reportId = ids.get();
            registry.enter(tx, reportId, incoming, flags);
            return reportId;
        } catch (InvalidMessageException e) {
            throw outOfTurn(e.problem(), e.problem(), e.defects());
        } catch (RefusedException e) {
            throw outOfTurn(e.refusal());
        }
    }

    /** A file sent again is no new file: where a single message with the same content would be another, a row is refused. */
    private void refuseRepeated(Connection tx, Incoming incoming) throws SQLException {
        var report = incoming.submission().report();
        if (messages.isKnown(tx, Reference.of(incoming.signer(), report))) {
            var defect = new Defect(
                    "report.nationalReference",
                    "SR-03",
                    "This report is with the hub already: send only what is new, or replace it by a message.");
            throw outOfTurn("duplicate", "SR-03", List.of(defect));
        }
    }

    private static OutOfTurnException outOfTurn(Refusal refusal) {
        return outOfTurn(refusal.problem(), refusal.reason(), refusal.defects());
    }

    private static OutOfTurnException outOfTurn(String problem, String reason, List<Defect> defects) {
        var told = defects.isEmpty() ? List.of(new Defect("", reason, "Send this report by itself.")) : defects;
        return new OutOfTurnException(
                problem,
                reason,
                told.stream()
                        .map(defect -> new OutOfTurnException.Defect(defect.field(), defect.rule(), defect.remedy()))
                        .toList());
    }

    @Override
    public void release(Connection tx, UUID uploadId) throws SQLException {
        var held = messages.held(tx, uploadId);
        for (var each : held) {
            var submission = messages.content(tx, each.reportId()).orElseThrow();
            cases.accepted(tx, new CaseMessage(each.reportId(), submission, each.at()));
        }
        messages.release(tx, uploadId);
        for (var each : held) {
            outbox.put(tx, each.owner(), Queues.UPLOADED, each.reportId());
        }
    }

    @Override
    public void withdraw(Connection tx, UUID uploadId) throws SQLException {
        messages.takeAway(tx, uploadId);
    }
}
