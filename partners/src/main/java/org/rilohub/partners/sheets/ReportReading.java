package org.rilohub.partners.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;

/** Rows as the report they tell, or everything that keeps them from telling one. */
final class ReportReading {
    private final Heading heading;
    private final CellReading cells;
    private final List<SheetDefect> defects = new ArrayList<>();

    /**
     * @param report empty if the rows tell none
     * @param defects why not
     */
    record Read(Optional<SeizureReport> report, List<SheetDefect> defects) {}

    private ReportReading(Heading heading, int longest) {
        this.heading = heading;
        this.cells = new CellReading(longest, defects::add);
    }

    /** @param administration whose report it is: the sender's */
    static Read of(ReportRows rows, Heading heading, String administration, int longest) {
        return new ReportReading(heading, longest).read(rows, administration);
    }

    private Read read(ReportRows rows, String administration) {
        var tree = new ColumnTree();
        var first = rows.rows().getFirst();
        fixed(administration).forEach(tree::put);
        fill(tree, first, false);
        tree.put("goods", rows.rows().stream().map(this::goods).toList());
        if (rows.twiceOf() > 0) {
            defects.add(SheetDefect.ofFile(first.number(), "nationalReference", "SH-TWICE"));
        }
        return defects.isEmpty() ? report(tree, first) : new Read(Optional.empty(), List.copyOf(defects));
    }

    private Map<String, String> fixed(String administration) {
        return Map.of(
                "reportingAdministration",
                administration,
                "profile",
                heading.template().profile().name(),
                "functionCode",
                FunctionCode.ORIGINAL.toString());
    }

    private Map<String, Object> goods(SheetRow row) {
        var tree = new ColumnTree();
        tree.put("category", heading.template().category().name());
        if (!row.cell(0).isBlank()) {
            defects.add(SheetDefect.ofFile(row.number(), "", "SH-FIRST-COLUMN"));
        }
        fill(tree, row, true);
        return tree.settled();
    }

    private void fill(ColumnTree tree, SheetRow row, boolean goods) {
        var columns = heading.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isOfGoods() == goods) {
                var column = columns.get(i);
                cells.read(column, row, row.cell(i + 1)).ifPresent(value -> tree.put(column.steps(), value));
            }
        }
    }

    private static Read report(ColumnTree tree, SheetRow first) {
        try {
            return new Read(Optional.of(Trees.read(SeizureReport.class, new TreeMap<>(tree.settled()))), List.of());
        } catch (MalformedFieldException e) {
            return new Read(
                    Optional.empty(),
                    InvalidMessageException.of(e).defects().stream()
                            .map(defect -> new SheetDefect(
                                    first.number(), column(defect.field()), defect.rule(), defect.remedy()))
                            .toList());
        }
    }

    /** {@code goods[].quantity.unit} as its column is called, but for numbers. */
    static String column(String path) {
        return MessageForm.field(path).replace("[]", "");
    }
}
