package org.rilohub.partners.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedCopyTest {
    @Test
    void keeps_comma_separated_values_octet_for_octet_and_adds_two_columns() {
        var sent = """
                \uFEFFdrug-simplified-1,nationalReference,seizureDate,goods.type,goods.quantity.value,goods.quantity.unit,seizureLocation
                ,JP-1,2026-11-01,"STIMULANT", 4 ,KGM,"JPNRT"

                ,JP-2,2026-11-01,STIMULANT,many,KGM,JPNRT\
                """.replace("\n", "\r\n");

        var copy = new String(Checks.marked(sent.getBytes(UTF_8), SheetFormat.CSV, Locale.ENGLISH), UTF_8);

        assertThat(copy.lines())
                .containsExactly(
                        sent.lines().findFirst().orElseThrow() + ",hub.verdict,hub.defects",
                        ",JP-1,2026-11-01,\"STIMULANT\", 4 ,KGM,\"JPNRT\",OK,",
                        ",,,,,,,,",
                        ",JP-2,2026-11-01,STIMULANT,many,KGM,JPNRT,REJECTED,\"goods.quantity.value [SH-DECIMAL] Write digits with a point for decimals, without a sign, spaces or separators of thousands.\"");
    }

    @Test
    void speaks_japanese_on_demand() {
        var file = Filled.csv(Filled.DRUGS, List.of(Filled.row("JP-1", "goods.quantity.unit", "BQL")));

        assertThat(new String(Checks.marked(file, SheetFormat.CSV, Locale.JAPANESE), UTF_8))
                .contains("[SR-06] この区分では使えない数量単位です。");
    }

    /** Of all that SR-01 asks, Japanese readers are told what is meant: a date that is merely old has no wrong form. */
    @ParameterizedTest
    @CsvSource({
        "seizureDate, 2023-11-01, FLAGGED, 摘発日が2年以上前です。年に誤りがないか確認してください。",
        "seizureDate, 2027-11-01, REJECTED, 未来の日付です。日付を確認してください。",
        "seizureDate, 1987-11-30, REJECTED, 1987年12月1日以後の日付を記入してください。",
        "goods.quantity.value, 0, REJECTED, 0より大きい数量を記入するか、微量の欄をtrueとしてください。",
        "goods.purity, 101, REJECTED, 純度は0から100までの百分率で記入してください。",
        "conveyance.serviceNumber, zz, REJECTED, 便名又は航海番号は、その輸送形態の書式に従い、英大文字と数字で記入してください。"
    })
    void says_in_japanese_what_of_a_rule_is_meant(String column, String text, String verdict, String sentence) {
        var file = Filled.csv(Filled.DRUGS, List.of(Filled.row("JP-1", column, text)));

        assertThat(new String(Checks.marked(file, SheetFormat.CSV, Locale.JAPANESE), UTF_8))
                .contains("," + verdict + ",", column + " [SR-01] " + sentence)
                .doesNotContain("[SR-01] 必須項目");
    }

    @Test
    void a_copy_that_was_corrected_can_be_sent_again() {
        var file = Filled.csv(Filled.DRUGS, List.of(Filled.row("JP-1", "modusOperandi", "=cmd|' /C calc'!A0")));

        var once = Checks.marked(file, SheetFormat.CSV, Locale.ENGLISH);
        var twice = Checks.marked(once, SheetFormat.CSV, Locale.ENGLISH);

        assertThat(twice).asString(UTF_8).isEqualTo(new String(once, UTF_8));
        assertThat(Checks.of(once, SheetFormat.CSV)
                        .getFirst()
                        .submission()
                        .orElseThrow()
                        .report()
                        .modusOperandi())
                .contains("=cmd|' /C calc'!A0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "＝1+1",
                "＋1",
                "－1",
                "＠1",
                "|calc",
                "=HYPERLINK(\"http://x\")"
            })
    void what_a_spreadsheet_program_could_run_is_handed_back_as_text(String text) {
        var csv = Filled.csv(Filled.DRUGS, List.of(Filled.row("JP-1", "modusOperandi", text)));
        var xlsx = Filled.xlsx(Filled.DRUGS, List.of(Filled.row("JP-1", "modusOperandi", text)));

        var copy = new String(Checks.marked(csv, SheetFormat.CSV, Locale.ENGLISH), UTF_8);

        assertThat(copy).contains(Csv.quoted("'" + text));
        assertThat(Checks.rows(Checks.marked(xlsx, SheetFormat.XLSX, Locale.ENGLISH), SheetFormat.XLSX))
                .flatExtracting(SheetRow::cells)
                .extracting(SheetCell::kind)
                .doesNotContain(SheetCell.Kind.FORMULA);
    }

    @Test
    void a_workbook_comes_back_with_the_same_values_and_the_verdict_behind_them() {
        var bad = Filled.row("JP-2", "goods.quantity.unit", "BQL");
        var sent = Filled.xlsx(Filled.DRUGS, List.of(Filled.row("JP-1"), bad, Filled.row("JP-3")));

        var back = Checks.rows(Checks.marked(sent, SheetFormat.XLSX, Locale.ENGLISH), SheetFormat.XLSX);

        var rows = Checks.rows(sent, SheetFormat.XLSX);
        int width = rows.getFirst().cells().size();
        assertThat(back).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < width; column++) {
                assertThat(back.get(i).cell(column).text())
                        .isEqualTo(rows.get(i).cell(column).text());
            }
        }
        assertThat(back)
                .extracting(row -> row.cell(width).text())
                .containsExactly("hub.verdict", "OK", "REJECTED", "OK");
        assertThat(back.get(2).cell(width + 1).text()).startsWith("goods.quantity.unit [SR-06]");
    }

    @Test
    void a_formula_comes_back_as_its_text_and_a_number_to_its_last_digit() {
        var names = SheetTemplate.named(Filled.DRUGS).orElseThrow().columnNames();
        var sent = Filled.workbook(sheet -> {
            sheet.value(0, 0, Filled.DRUGS);
            names.forEach(name -> sheet.value(0, Filled.place(name), name));
            Filled.row("JP-1").forEach((name, value) -> sheet.value(1, Filled.place(name), value));
            sheet.value(1, Filled.place("goods.quantity.value"), 0.1 + 0.2);
            sheet.formula(1, Filled.place("goods.purity"), "40+2");
        });

        var row = Checks.rows(Checks.marked(sent, SheetFormat.XLSX, Locale.ENGLISH), SheetFormat.XLSX)
                .get(1);

        assertThat(row.cell(Filled.place("goods.quantity.value")).raw()).isEqualTo("0.30000000000000004");
        assertThat(row.cell(Filled.place("goods.purity")))
                .isEqualTo(new SheetCell(SheetCell.Kind.TEXT, "=40+2", "=40+2"));
    }
}
