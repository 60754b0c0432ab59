package org.rilohub.partners.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file read report by report. It keeps the references it has seen, and one report. */
public final class ReportSheet implements AutoCloseable {
    /** One more than a report may have kinds of goods: enough to see that it has too many. */
    private static final int MOST_ROWS = 100;

    private final SheetReader rows;
    private final Heading heading;
    private final Map<String, Integer> seen = new HashMap<>();
    private Optional<SheetRow> ahead;

    private ReportSheet(SheetReader rows, Heading heading) throws IOException {
        this.rows = rows;
        this.heading = heading;
        this.ahead = filled();
    }

    /**
     * Opens a file and reads its heading.
     *
     * @throws UnfitSheetException if it is not of the format, dangerous, empty or follows no template
     */
    public static ReportSheet open(SheetSource source, SheetFormat format, SheetLimits limits) throws IOException {
        var rows = source.rows(format, limits);
        try {
            return new ReportSheet(rows, Heading.of(rows.next().orElseThrow(ReportSheet::empty)));
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static UnfitSheetException empty() {
        return new UnfitSheetException(SheetFault.EMPTY);
    }

    public SheetTemplate template() {
        return heading.template();
    }

    Heading heading() {
        return heading;
    }

    /** The next report's rows, empty after the last. */
    public Optional<ReportRows> next() throws IOException {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        var first = ahead.get();
        var reference = heading.reference(first);
        var own = new ArrayList<>(List.of(first));
        ahead = filled();
        while (own.size() < MOST_ROWS && goesOn(reference)) {
            own.add(ahead.orElseThrow());
            ahead = filled();
        }
        return Optional.of(new ReportRows(own, twiceOf(reference, first)));
    }

    private boolean goesOn(String reference) {
        return !reference.isEmpty()
                && ahead.filter(row -> heading.reference(row).equals(reference) && heading.isContinuation(row))
                        .isPresent();
    }

    private int twiceOf(String reference, SheetRow first) {
        var before = reference.isEmpty() ? null : seen.putIfAbsent(reference, first.number());
        return before == null ? 0 : before;
    }

    private Optional<SheetRow> filled() throws IOException {
        var row = rows.next();
        while (row.filter(each -> heading.isBlank(each) || heading.isLabels(each))
                .isPresent()) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
