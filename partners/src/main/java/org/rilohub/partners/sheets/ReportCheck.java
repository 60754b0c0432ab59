package org.rilohub.partners.sheets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.partners.Validation;
import org.rilohub.partners.Validation.Breach;
import org.rilohub.partners.sheets.RowVerdict.Verdict;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;

/** Asks of each report of a file every rule that needs no memory of other reports. */
public final class ReportCheck {
    private final Validation validation;
    private final SheetLimits limits;

    /**
     * What was found.
     *
     * @param submission empty if the rows tell no report
     */
    public record Checked(RowVerdict verdict, Optional<Submission> submission) {}

    public ReportCheck(Validation validation, SheetLimits limits) {
        this.validation = validation;
        this.limits = limits;
    }

    /**
     * Reads and checks one report.
     *
     * @param sheet the file it stands in
     * @param header of the whole upload, which is the header of each report but for the message id
     * @param messageId of this report
     */
    public Checked check(ReportSheet sheet, ReportRows rows, ExchangeHeader header, UUID messageId) {
        var sender = header.from().partyId();
        var read = ReportReading.of(rows, sheet.heading(), sender.code(), limits.cell());
        return read.report()
                .map(report -> examined(rows, submission(header, messageId, report), sender))
                .orElseGet(() ->
                        new Checked(verdict(rows, Verdict.REJECTED, read.defects()), Optional.<Submission>empty()));
    }

    private static Submission submission(ExchangeHeader header, UUID messageId, SeizureReport report) {
        return new Submission(RowHeader.of(header, messageId), report);
    }

    private Checked examined(ReportRows rows, Submission submission, Party sender) {
        var breaches = validation.check(submission, sender);
        var defects = breaches.stream()
                .map(Breach::defect)
                .map(defect -> new SheetDefect(
                        rows.first(), ReportReading.column(defect.field()), defect.rule(), defect.remedy()))
                .toList();
        return new Checked(verdict(rows, worst(breaches), defects), Optional.of(submission));
    }

    private static Verdict worst(List<Breach> breaches) {
        if (breaches.stream().anyMatch(Breach::rejects)) {
            return Verdict.REJECTED;
        }
        return breaches.isEmpty() ? Verdict.OK : Verdict.FLAGGED;
    }

    private static RowVerdict verdict(ReportRows rows, Verdict verdict, List<SheetDefect> defects) {
        return new RowVerdict(rows.first(), rows.last(), verdict, defects);
    }
}
