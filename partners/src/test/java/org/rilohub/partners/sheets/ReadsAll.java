package org.rilohub.partners.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.rilohub.partners.Validation;
import org.rilohub.schemas.rules.Rules;

/** Reads and checks a file in a process of its own, and says how many reports are fit. */
final class ReadsAll {
    private ReadsAll() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var check = new ReportCheck(Validation.by(Rules.standard(Filled.CLOCK)), SheetLimits.standard());
        int fit = 0;
        try (var sheet = ReportSheet.open(
                () -> Files.newInputStream(file), SheetFormat.valueOf(arguments[1]), SheetLimits.standard())) {
            for (var rows = sheet.next(); rows.isPresent(); rows = sheet.next()) {
                var id = UUID.fromString("019ab000-0000-7000-8000-000000000002");
                fit += check.check(sheet, rows.get(), Filled.header(), id)
                                .verdict()
                                .rejects()
                        ? 0
                        : 1;
            }
        }
        System.out.println(fit);
    }
}
