package org.rilohub.partners.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.partners.Fixtures;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.SeizureReport;

class TemplateFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"drug-standard-1", "cites-simplified-1"})
    void is_the_golden_file(String name) {
        assertThat(written(name, SheetFormat.CSV))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(Fixtures.text("sheets/" + name + ".csv"));
    }

    @Test
    void there_is_one_for_each_category_and_profile() {
        assertThat(SheetTemplate.all()).hasSize(CommodityCategory.values().length * 2);
    }

    @Test
    void a_workbook_says_the_same_as_comma_separated_values() {
        for (var template : SheetTemplate.all()) {
            assertThat(texts(written(template.name(), SheetFormat.XLSX), SheetFormat.XLSX))
                    .isEqualTo(texts(written(template.name(), SheetFormat.CSV), SheetFormat.CSV));
        }
    }

    @Test
    void a_workbook_offers_the_codes_of_the_category_and_no_other() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        try (var parts = new XlsxParts(Filled.source(written("drug-standard-1", SheetFormat.XLSX)), Checks.LIMITS)) {
            for (var part = parts.next(); part.isPresent(); part = parts.next()) {
                rows.put(part.get().name(), new String(part.get().octets().readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(rows.get("xl/worksheets/sheet1.xml")).contains("<dataValidation ", "lists");
        assertThat(rows.get("xl/sharedstrings.xml")).contains("STIMULANT").doesNotContain("HANDGUN");
    }

    @Test
    void an_empty_template_holds_no_report() {
        for (var format : SheetFormat.values()) {
            assertThat(Checks.of(written("tax-standard-1", format), format)).isEmpty();
        }
    }

    @Test
    void nothing_nominal_has_a_column() {
        var nominal = Facts.possible(SeizureReport.class).entrySet().stream()
                .filter(entry -> entry.getValue() == DataClass.NOMINAL)
                .map(entry -> ReportReading.column(entry.getKey()))
                .toList();

        assertThat(SheetTemplate.all())
                .flatExtracting(SheetTemplate::columns)
                .extracting(SheetColumn::plainName)
                .doesNotContainAnyElementsOf(nominal)
                .doesNotContain("tradeParties.name");
    }

    @Test
    void a_category_has_the_columns_that_only_it_needs() {
        assertThat(names("drug-standard-1")).contains("goods.purity").doesNotContain("goods.brand");
        assertThat(names("ipr-standard-1")).contains("goods.brand", "goods.rightHolder");
        assertThat(names("cites-simplified-1")).contains("goods.cites.species").doesNotContain("modusOperandi");
        assertThat(names("currency-simplified-1")).contains("goods.estimatedValue.currency");
    }

    private static List<String> names(String template) {
        return SheetTemplate.named(template).orElseThrow().columnNames();
    }

    private static List<List<String>> texts(byte[] file, SheetFormat format) {
        return Checks.rows(file, format).stream()
                .limit(2)
                .map(row -> row.cells().stream().map(SheetCell::text).toList())
                .map(cells ->
                        cells.stream().map(text -> text.replace("\uFEFF", "")).toList())
                .toList();
    }

    private static byte[] written(String name, SheetFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            new TemplateFile(SheetTemplate.named(name).orElseThrow()).write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
