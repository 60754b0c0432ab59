package org.rilohub.partners.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.rilohub.partners.sheets.MarkedCopy.Mark;

/** Fields go out as they came in, octet for octet, but for those a spreadsheet program could take for formulas. */
final class MarkedCsv implements MarkedRows {
    private final int width;
    private final Writer writer;

    MarkedCsv(int width, OutputStream out) {
        this.width = width;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void heading(SheetRow row) throws IOException {
        write(row, "," + Heading.VERDICT + "," + Heading.DEFECTS);
    }

    @Override
    public void row(SheetRow row, Mark mark) throws IOException {
        write(row, "," + mark.word() + "," + (mark.defects().isEmpty() ? "" : Csv.quoted(mark.defects())));
    }

    private void write(SheetRow row, String marks) throws IOException {
        var own = row.cells().stream().limit(width).map(Csv::handedBack).collect(Collectors.joining(","));
        int missing = Math.max(0, width - row.cells().size());
        writer.write(own + ",".repeat(missing) + marks + row.ending());
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
