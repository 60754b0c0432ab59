package org.rilohub.partners.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rilohub.partners.Validation;
import org.rilohub.partners.sheets.ReportCheck.Checked;
import org.rilohub.schemas.rules.Rules;

/** Files read, checked and marked as a whole. */
final class Checks {
    static final SheetLimits LIMITS = SheetLimits.standard();

    private static final UUID ID = UUID.fromString("019ab000-0000-7000-8000-000000000002");

    private Checks() {}

    static List<Checked> of(byte[] file, SheetFormat format) {
        return of(file, format, LIMITS);
    }

    static List<Checked> of(byte[] file, SheetFormat format, SheetLimits limits) {
        var check = new ReportCheck(Validation.by(Rules.standard(Filled.CLOCK)), limits);
        var found = new ArrayList<Checked>();
        try (var sheet = ReportSheet.open(Filled.source(file), format, limits)) {
            for (var rows = sheet.next(); rows.isPresent(); rows = sheet.next()) {
                found.add(check.check(sheet, rows.get(), Filled.header(), ID));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static List<String> rules(Checked checked) {
        return checked.verdict().defects().stream().map(SheetDefect::rule).toList();
    }

    static byte[] marked(byte[] file, SheetFormat format, Locale language) {
        var verdicts = of(file, format).stream().map(Checked::verdict).toList();
        var out = new ByteArrayOutputStream();
        try {
            new MarkedCopy(Filled.source(file), LIMITS, language)
                    .write(format, verdicts.iterator(), Integer.MAX_VALUE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All rows, as the reader sees them. */
    static List<SheetRow> rows(byte[] file, SheetFormat format) {
        var found = new ArrayList<SheetRow>();
        try (var rows = Filled.source(file).rows(format, LIMITS)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                found.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
