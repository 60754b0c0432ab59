package org.rilohub.partners.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.partners.sheets.ReportCheck.Checked;
import org.rilohub.partners.sheets.RowVerdict.Verdict;
import org.rilohub.schemas.SeizureReport;

class ReportSheetTest {
    @ParameterizedTest
    @EnumSource
    void a_filled_row_is_a_valid_report(SheetFormat format) {
        var checked = check(format, Filled.row("JP-1"));

        assertThat(checked).extracting(each -> each.verdict().verdict()).containsExactly(Verdict.OK);
        assertThat(report(checked.getFirst()).nationalReference()).isEqualTo("JP-1");
        assertThat(report(checked.getFirst()).reportingAdministration()).isEqualTo("JP");
        assertThat(report(checked.getFirst()).goods().getFirst().category()).hasToString("DRUG");
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_tell_only_goods_belong_to_the_report_above(SheetFormat format) {
        var checked = check(
                format,
                List.of(
                        Filled.row("JP-1"),
                        Filled.further("JP-1", "COCAINE", "300"),
                        Filled.further("JP-1", "HEROIN", "20.5"),
                        Filled.row("JP-2")));

        assertThat(checked).hasSize(2);
        assertThat(report(checked.getFirst()).goods())
                .extracting(goods -> goods.type() + " " + goods.quantity().value())
                .containsExactly("STIMULANT 4", "COCAINE 300", "HEROIN 20.5");
        assertThat(checked.getFirst().verdict().last()).isEqualTo(4);
    }

    @Test
    void values_that_repeat_are_separated_by_semicolons_or_stand_in_numbered_columns() {
        var row = Filled.row("JP-1", "detection", "XRAY; DETECTOR_DOG");
        row.put("route.transit.1.country", "SG");
        row.put("route.transit.3.country", "HK");

        var report = report(check(SheetFormat.CSV, row).getFirst());

        assertThat(report.detection()).containsExactly("XRAY", "DETECTOR_DOG");
        assertThat(report.route().orElseThrow().transit())
                .extracting(place -> place.country())
                .containsExactly("SG", "HK");
    }

    @Test
    void a_reference_told_twice_is_rejected_where_it_comes_again() {
        var checked = check(SheetFormat.CSV, List.of(Filled.row("JP-1"), Filled.row("JP-2"), Filled.row("JP-1")));

        assertThat(checked)
                .extracting(each -> each.verdict().verdict())
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.REJECTED);
        assertThat(Checks.rules(checked.get(2))).containsExactly("SH-TWICE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goods.quantity.value|-4|SH-DECIMAL",
                "goods.quantity.value|1,5|SH-DECIMAL",
                "goods.quantity.value|1e3|SH-DECIMAL",
                "seizureDate|01/11/2026|SH-DATE",
                "seizureDate|2026-13-01|SH-DATE",
                "seizureDate||SH-MISSING",
                "goods.type|NOTHING_KNOWN|SR-05",
                "goods.quantity.unit|BQL|SR-06",
                "conveyance.mode||SR-01",
                "modusOperandi|call me at someone@example.org|NN-3",
            })
    void a_row_that_is_wrong_is_rejected_by_rule_and_column(String column, String text, String rule) {
        var checked = check(SheetFormat.CSV, Filled.row("JP-1", column, text == null ? "" : text));

        assertThat(checked.getFirst().verdict().verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(checked.getFirst().verdict().defects())
                .extracting(SheetDefect::rule, SheetDefect::column)
                .contains(Tuple.tuple(rule, column));
    }

    @Test
    void all_cells_of_a_row_that_are_wrong_are_named_at_once() {
        var row = Filled.row("JP-1", "goods.quantity.value", "many");
        row.put("seizureDate", "soon");

        assertThat(Checks.rules(check(SheetFormat.CSV, row).getFirst()))
                .containsExactlyInAnyOrder("SH-DATE", "SH-DECIMAL");
    }

    @Test
    void a_defect_repeats_nothing_that_stands_in_the_cell() {
        var checked = check(SheetFormat.CSV, Filled.row("JP-1", "goods.quantity.value", "Yamada Taro"));

        assertThat(checked.getFirst().verdict().toString()).doesNotContain("Yamada");
    }

    @Test
    void the_longest_cell_is_read_and_a_longer_one_is_a_defect() {
        assertThat(Checks.rules(one("modusOperandi", "x".repeat(2000)))).isEmpty();
        assertThat(Checks.rules(one("modusOperandi", "x".repeat(4000)))).containsExactly("SR-01");
        assertThat(Checks.rules(one("modusOperandi", "x".repeat(4001)))).containsExactly("SH-LENGTH");
    }

    @Test
    void a_file_may_have_as_many_rows_as_the_limit_says_and_no_more() {
        var limits = new SheetLimits(1 << 20, 1 << 20, 4, 200, 4000, 1 << 24, 100);
        var rows = new ArrayList<>(List.of(Filled.row("JP-1"), Filled.row("JP-2"), Filled.row("JP-3")));

        assertThat(Checks.of(Filled.csv(Filled.DRUGS, rows), SheetFormat.CSV, limits))
                .hasSize(3);
        rows.addAll(Collections.nCopies(10, Map.of()));
        assertThat(Checks.of(Filled.csv(Filled.DRUGS, rows), SheetFormat.CSV, limits))
                .hasSize(3);
        rows.add(Filled.row("JP-4"));
        assertThatThrownBy(() -> Checks.of(Filled.csv(Filled.DRUGS, rows), SheetFormat.CSV, limits))
                .isInstanceOfSatisfying(
                        UnfitSheetException.class, e -> assertThat(e.fault()).isEqualTo(SheetFault.TOO_MANY_ROWS));
    }

    @Test
    void line_ends_and_a_byte_order_mark_make_no_difference() {
        var plain = new String(Filled.csv(Filled.DRUGS, List.of(Filled.row("JP-1"))), UTF_8);

        for (var variant :
                List.of(plain.replace("\n", "\r\n"), plain.replace("\n", "\r"), "\uFEFF" + plain, plain.strip())) {
            assertThat(Checks.of(variant.getBytes(UTF_8), SheetFormat.CSV)).hasSize(1);
        }
    }

    @Test
    void shift_jis_is_refused_and_says_what_to_do() {
        var text = new String(Filled.csv(Filled.DRUGS, List.of(Filled.row("JP-1", "modusOperandi", "覚醒剤"))), UTF_8);

        var unfit = refused(text.getBytes(Charset.forName("Shift_JIS")), SheetFormat.CSV);

        assertThat(unfit.fault()).isEqualTo(SheetFault.NOT_UTF8);
        assertThat(unfit.sentence(Locale.JAPANESE)).contains("CSV UTF-8");
    }

    @Test
    void a_file_of_no_template_is_refused_as_a_whole() {
        var file = new String(Filled.csv(Filled.DRUGS, List.of(Filled.row("JP-1"))), UTF_8);

        assertFault("", SheetFault.EMPTY);
        assertFault("a,b,c\n1,2,3\n", SheetFault.NO_TEMPLATE);
        assertFault(file.replace("goods.type", "goods.kind"), SheetFault.UNKNOWN_COLUMN);
        assertFault(file.replace("detectingAgency", "flow"), SheetFault.COLUMN_TWICE);
        assertFault(file.replace("drug-standard", "cites-simplified"), SheetFault.UNKNOWN_COLUMN);
        assertFault("drug-standard-1,nationalReference\n,JP-1\n", SheetFault.COLUMN_MISSING);
        assertFault(file + ",\"open", SheetFault.NOT_CSV);
    }

    @Test
    void a_file_called_by_the_other_format_is_refused() {
        var rows = List.of(Filled.row("JP-1"));

        assertThat(refused(Filled.csv(Filled.DRUGS, rows), SheetFormat.XLSX).fault())
                .isEqualTo(SheetFault.NOT_XLSX);
        assertThat(refused(Filled.xlsx(Filled.DRUGS, rows), SheetFormat.CSV).fault())
                .isIn(SheetFault.NOT_UTF8, SheetFault.NO_TEMPLATE, SheetFault.NOT_CSV);
    }

    @Test
    void numbers_and_dates_of_a_workbook_are_what_people_see() {
        var file = Filled.workbook(sheet -> {
            heading(sheet);
            text(sheet, Filled.row("JP-1"));
            sheet.value(1, Filled.place("goods.quantity.value"), 0.1 + 0.2);
            sheet.value(1, Filled.place("goods.hsCode"), 293945);
            sheet.value(1, Filled.place("conveyance.mode"), 4);
            sheet.value(1, Filled.place("seizureDate"), LocalDate.of(2026, 11, 1));
            sheet.style(1, Filled.place("seizureDate"))
                    .format("yyyy\"年\"m\"月\"d\"日\"")
                    .set();
            sheet.value(1, Filled.place("synthetic"), true);
        });

        var report = report(Checks.of(file, SheetFormat.XLSX).getFirst());

        assertThat(report.goods().getFirst().quantity().value()).isEqualByComparingTo("0.3");
        assertThat(report.goods().getFirst().hsCode()).contains("293945");
        assertThat(report.seizureDate()).isEqualTo("2026-11-01");
        assertThat(report.synthetic()).contains(true);
    }

    @Test
    void a_formula_is_a_defect_and_a_text_like_one_is_a_text() {
        var file = Filled.workbook(sheet -> {
            heading(sheet);
            text(sheet, Filled.row("JP-1", "modusOperandi", "=1+1"));
            sheet.formula(1, Filled.place("goods.quantity.value"), "2+2");
        });

        assertThat(Checks.rules(Checks.of(file, SheetFormat.XLSX).getFirst())).containsExactly("SH-FORMULA");
        assertThat(report(one("modusOperandi", "=1+1")).modusOperandi()).contains("=1+1");
    }

    private static void heading(Worksheet sheet) {
        var names = SheetTemplate.named(Filled.DRUGS).orElseThrow().columnNames();
        sheet.value(0, 0, Filled.DRUGS);
        names.forEach(name -> sheet.value(0, Filled.place(name), name));
    }

    private static void text(Worksheet sheet, Map<String, String> row) {
        row.forEach((name, value) -> sheet.value(1, Filled.place(name), value));
    }

    private static void assertFault(String text, SheetFault fault) {
        assertThat(refused(text.getBytes(UTF_8), SheetFormat.CSV).fault()).isEqualTo(fault);
    }

    private static UnfitSheetException refused(byte[] file, SheetFormat format) {
        try {
            Checks.of(file, format);
        } catch (UnfitSheetException e) {
            return e;
        }
        throw new AssertionError("was read");
    }

    private static Checked one(String column, String text) {
        return check(SheetFormat.CSV, Filled.row("JP-1", column, text)).getFirst();
    }

    private static List<Checked> check(SheetFormat format, Map<String, String> row) {
        return check(format, List.of(row));
    }

    private static List<Checked> check(SheetFormat format, List<Map<String, String>> rows) {
        var file = switch (format) {
            case CSV -> Filled.csv(Filled.DRUGS, rows);
            case XLSX -> Filled.xlsx(Filled.DRUGS, rows);
        };
        return Checks.of(file, format);
    }

    private static SeizureReport report(Checked checked) {
        return checked.submission().orElseThrow().report();
    }
}
