package org.rilohub.partners.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import org.rilohub.partners.sheets.RowVerdict.Verdict;

/**
 * The sender's own file with two columns more: the verdict on each row, and what is wrong with it. It holds nothing that
 * the sender did not send, but for these.
 */
public final class MarkedCopy {
    private final SheetSource source;
    private final SheetLimits limits;
    private final Locale language;

    /** What stands behind one row. */
    record Mark(Optional<Verdict> verdict, String defects) {
        static final Mark NONE = new Mark(Optional.empty(), "");

        String word() {
            return verdict.map(Verdict::name).orElse("");
        }
    }

    /** @param language of the defects: English or Japanese */
    public MarkedCopy(SheetSource source, SheetLimits limits, Locale language) {
        this.source = source;
        this.limits = limits;
        this.language = language;
    }

    /**
     * Writes the copy, row by row.
     *
     * @param verdicts in the order of the rows; those that are OK may be left out
     * @param through last row that was looked at
     */
    public void write(SheetFormat format, Iterator<RowVerdict> verdicts, int through, OutputStream out)
            throws IOException {
        try (var rows = source.rows(format, limits)) {
            var first = rows.next().orElseThrow(() -> new UnfitSheetException(SheetFault.EMPTY));
            var heading = Heading.of(first);
            var marks = new Marks(heading, verdicts, through);
            try (var writing = writing(format, heading.width(), out)) {
                writing.heading(first);
                for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                    writing.row(row.get(), marks.of(row.get()));
                }
            }
        }
    }

    private static MarkedRows writing(SheetFormat format, int width, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new MarkedCsv(width, out);
            case XLSX -> new MarkedXlsx(width, out);
        };
    }

    /** Which mark a row gets. */
    private final class Marks {
        private final Heading heading;
        private final Iterator<RowVerdict> verdicts;
        private final int through;
        private final Queue<RowVerdict> ahead = new ArrayDeque<>();

        Marks(Heading heading, Iterator<RowVerdict> verdicts, int through) {
            this.heading = heading;
            this.verdicts = verdicts;
            this.through = through;
        }

        Mark of(SheetRow row) {
            if (row.number() > through || heading.isBlank(row) || heading.isLabels(row)) {
                return Mark.NONE;
            }
            while (next().filter(verdict -> verdict.last() < row.number()).isPresent()) {
                ahead.remove();
            }
            return next().filter(verdict -> verdict.first() <= row.number())
                    .map(verdict -> mark(verdict, row.number()))
                    .orElse(new Mark(Optional.of(Verdict.OK), ""));
        }

        private Optional<RowVerdict> next() {
            if (ahead.isEmpty() && verdicts.hasNext()) {
                ahead.add(verdicts.next());
            }
            return Optional.ofNullable(ahead.peek());
        }

        private Mark mark(RowVerdict verdict, int row) {
            var sentences = verdict.defects().stream()
                    .filter(defect -> defect.row() == row)
                    .map(defect -> defect.sentence(language))
                    .distinct()
                    .collect(Collectors.joining(" | "));
            return new Mark(Optional.of(verdict.verdict()), sentences);
        }
    }
}
