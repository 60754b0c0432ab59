package org.rilohub.cases.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.clocks.DayAnywhere;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Refusals;
import org.rilohub.schemas.DisclosureNotice;
import org.rilohub.schemas.InformationUse;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.UseReport;

/** What receivers may say of what they were told; each throws {@link org.rilohub.cases.OutOfTurnException}. */
final class ReportGuards {
    private static final String DELETED_ON = "useReport.deletedOn";

    private ReportGuards() {}

    static Disclosure wasTold(Optional<Disclosure> disclosure, Party sender, String field) {
        return disclosure
                .filter(told -> told.receiver().equals(sender))
                .orElseThrow(() -> Refusals.notFound("NOT_TOLD", field));
    }

    static void saysWhen(UseReport report) {
        var deleted = report.use() == InformationUse.DELETED;
        if (deleted && report.deletedOn().isEmpty()) {
            throw Refusals.incomplete(
                    "DAY_MISSING", List.of(new Defect(DELETED_ON, "MISSING", "Name the day on which it was deleted.")));
        }
        if (!deleted && report.deletedOn().isPresent()) {
            throw Refusals.violated("NOT_DELETED", DELETED_ON, "Leave the day out, or report the deletion.");
        }
    }

    /** Nobody has deleted what it did not have yet, or will only delete; on any clock of the earth. */
    static void isPossible(UseReport report, Disclosure told, Instant now) {
        if (report.deletedOn()
                .filter(day -> DayAnywhere.wasOver(day, told.at()) || DayAnywhere.isToCome(day, now))
                .isPresent()) {
            throw Refusals.violated(
                    "DAY_IMPOSSIBLE", DELETED_ON, "Name a day after it was delivered that is not still to come.");
        }
    }

    static void isDeletedOnce(UseReport report, boolean deleted) {
        if (deleted && report.use() == InformationUse.DELETED) {
            throw Refusals.outOfTurn("ALREADY_DELETED", "useReport.use", "Its deletion was reported before.");
        }
    }

    /** In advance is before or on the day, afterwards is on the day or later. */
    static void tellsTheTime(DisclosureNotice notice, Instant now) {
        if (notice.already() ? DayAnywhere.isToCome(notice.on(), now) : DayAnywhere.wasOver(notice.on(), now)) {
            throw Refusals.violated(
                    "DAY_DOES_NOT_FIT", "disclosureNotice.on", "Say whether it was disclosed, and on which day.");
        }
    }
}
