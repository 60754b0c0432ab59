package org.rilohub.partners.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty template, for people to fill. */
public final class TemplateFile {
    private static final int LAST_ROW = 100_000;

    private final SheetTemplate template;

    public TemplateFile(SheetTemplate template) {
        this.template = template;
    }

    /** Writes it; {@code out} stays open. */
    public void write(SheetFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(out);
            case XLSX -> xlsx(out);
        }
    }

    /** With a byte order mark, so that spreadsheet programs read Japanese. */
    private void csv(OutputStream out) throws IOException {
        var heading = Stream.concat(Stream.of(template.name()), template.columnNames().stream())
                .collect(Collectors.joining(","));
        var labels = Stream.concat(
                        Stream.of(ColumnLabels.FIRST),
                        template.columns().stream().map(ColumnLabels::of))
                .map(Csv::quoted)
                .collect(Collectors.joining(","));
        out.write((Csv.BYTE_ORDER_MARK + heading + "\r\n" + labels + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void xlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "RILO Hub", "1.0000")) {
            var reports = workbook.newWorksheet("reports");
            var lists = workbook.newWorksheet("lists");
            reports.freezePane(2, 2);
            heading(reports, 0, template.name(), ColumnLabels.FIRST);
            var choices = new Choices(template);
            int place = 1;
            for (var column : template.columns()) {
                heading(reports, place, column.name(), ColumnLabels.of(column));
                drop(choices.of(column), reports, lists, place);
                place++;
            }
        }
    }

    private static void heading(Worksheet sheet, int place, String name, String label) {
        sheet.value(0, place, name);
        sheet.style(0, place).bold().set();
        sheet.value(1, place, label);
        sheet.style(1, place).wrapText(true).fillColor("DDEBF7").set();
        sheet.style(place).format("@").set();
        sheet.width(place, 22);
    }

    /** A list to choose from: its codes with their meaning on the second sheet, the codes offered in the first. */
    private static void drop(List<Choices.Choice> choices, Worksheet reports, Worksheet lists, int place) {
        for (int i = 0; i < choices.size(); i++) {
            lists.value(i, 2 * place, choices.get(i).code());
            lists.value(i, 2 * place + 1, choices.get(i).meaning());
        }
        if (!choices.isEmpty()) {
            var codes = lists.range(0, 2 * place, choices.size() - 1, 2 * place);
            reports.range(2, place, LAST_ROW, place)
                    .validateWithList(codes)
                    .allowBlank(true)
                    .showDropdown(true);
        }
    }
}
