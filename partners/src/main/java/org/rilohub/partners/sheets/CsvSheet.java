package org.rilohub.partners.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rilohub.partners.sheets.SheetCell.Kind;

/** Comma-separated values (RFC 4180) in UTF-8, each field kept as it stands, so that it can be handed back unchanged. */
final class CsvSheet implements SheetReader {
    private static final int LONGEST_FIELD = 65_536;
    private static final int END = -1;
    private static final int NOTHING_YET = -2;

    private final Reader reader;
    private final SheetLimits limits;
    private int row;
    private int ahead = NOTHING_YET;

    private CsvSheet(Reader reader, SheetLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    static CsvSheet open(SheetSource source, SheetLimits limits) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var octets = new CappedStream(source.open(), limits.bytes());
        return new CsvSheet(new BufferedReader(new InputStreamReader(octets, strict)), limits);
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        if (peek() == END) {
            return Optional.empty();
        }
        row++;
        var cells = new ArrayList<SheetCell>();
        cells.add(field());
        while (peek() == ',') {
            take();
            refuseMany(cells);
            cells.add(field());
        }
        return Optional.of(new SheetRow(row, cells, ending()));
    }

    private void refuseMany(List<SheetCell> cells) {
        if (cells.size() >= limits.columns()) {
            throw new UnfitSheetException(SheetFault.TOO_MANY_COLUMNS, row);
        }
    }

    private SheetCell field() throws IOException {
        var raw = new StringBuilder();
        if (row == 1 && peek() == Csv.BYTE_ORDER_MARK) {
            keep(raw);
        }
        int before = raw.length();
        var text = peek() == '"' ? quoted(raw) : bare(raw).substring(before);
        return new SheetCell(Kind.TEXT, Csv.unguarded(text), raw.toString());
    }

    private StringBuilder bare(StringBuilder raw) throws IOException {
        while (!endsField(peek())) {
            keep(raw);
        }
        return raw;
    }

    private String quoted(StringBuilder raw) throws IOException {
        var text = new StringBuilder();
        keep(raw);
        while (true) {
            int c = keep(raw);
            if (c == '"' && peek() != '"') {
                break;
            }
            text.append((char) (c == '"' ? keep(raw) : c));
        }
        if (!endsField(peek())) {
            throw new UnfitSheetException(SheetFault.NOT_CSV, row);
        }
        return text.toString();
    }

    private static boolean endsField(int c) {
        return c == END || c == ',' || c == '\r' || c == '\n';
    }

    private String ending() throws IOException {
        var ending = new StringBuilder();
        if (peek() == '\r') {
            ending.append((char) take());
        }
        if (peek() == '\n') {
            ending.append((char) take());
        }
        return ending.toString();
    }

    /** Takes a character into the field; the end of the file inside of quotes is no end of a field. */
    private int keep(StringBuilder raw) throws IOException {
        int c = take();
        if (c == END) {
            throw new UnfitSheetException(SheetFault.NOT_CSV, row);
        }
        if (raw.length() >= LONGEST_FIELD) {
            throw new UnfitSheetException(SheetFault.ROW_TOO_LONG, row);
        }
        raw.append((char) c);
        return c;
    }

    private int take() throws IOException {
        int c = peek();
        ahead = NOTHING_YET;
        return c;
    }

    private int peek() throws IOException {
        if (ahead == NOTHING_YET) {
            try {
                ahead = reader.read();
            } catch (CharacterCodingException e) {
                throw notUtf8(e);
            }
        }
        return ahead;
    }

    private UnfitSheetException notUtf8(CharacterCodingException cause) {
        var unfit = new UnfitSheetException(SheetFault.NOT_UTF8, row + 1);
        unfit.initCause(cause);
        return unfit;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
