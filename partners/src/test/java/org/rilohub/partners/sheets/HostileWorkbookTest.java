package org.rilohub.partners.sheets;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = unpacked(Filled.xlsx(Filled.DRUGS, List.of(Filled.row("JP-1"))));

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"})
    void a_document_type_is_refused_in_every_part_and_nothing_is_fetched(String part) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> asked.incrementAndGet());
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
        edit(part, text -> text.replaceFirst("(<\\?xml[^>]*\\?>)?", "<!DOCTYPE x SYSTEM \"" + address + "\">"));

        assertRefused(SheetFault.DOCUMENT_TYPE);
        assertThat(asked).hasValue(0);
        server.stop(0);
    }

    @Test
    void entities_are_not_expanded() {
        edit(
                SHEET,
                text -> "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                        + text.replaceFirst("(?s)^<\\?xml[^>]*\\?>", ""));

        assertRefused(SheetFault.DOCUMENT_TYPE);
    }

    @Test
    void a_part_that_hides_in_another_encoding_is_refused() {
        var text = new String(parts.get(SHEET), UTF_8).replaceFirst("(?s)^<\\?xml[^>]*\\?>", "");
        parts.put(SHEET, text.getBytes(UTF_16));

        assertRefused(SheetFault.NOT_UTF8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "xl/activeX/activeX1.bin",
                "xl/embeddings/oleObject1.bin",
                "xl/connections.xml",
                "xl/macrosheets/sheet1.xml",
                "customUI/customUI.xml",
                "xl/queryTables/queryTable1.xml"
            })
    void what_acts_is_refused(String name) {
        parts.put(name, "<x/>".getBytes(UTF_8));

        assertRefused(SheetFault.ACTIVE_CONTENT);
    }

    @Test
    void a_workbook_that_is_declared_to_hold_macros_is_refused() {
        edit("[Content_Types].xml", text -> text.replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main"));

        assertRefused(SheetFault.ACTIVE_CONTENT);
    }

    @Test
    void links_to_the_outside_are_refused() {
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                ("<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"file://server/x\"/>"
                                + "</Relationships>")
                        .getBytes(UTF_8));
        assertRefused(SheetFault.EXTERNAL_LINKS);

        parts.put("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships/>".getBytes(UTF_8));
        parts.put("xl/externalLinks/externalLink1.xml", "<x/>".getBytes(UTF_8));
        assertRefused(SheetFault.EXTERNAL_LINKS);
    }

    @Test
    void a_zip_bomb_is_given_up_long_before_it_is_unpacked() {
        parts.put("xl/media/image1.png", new byte[200 << 20]);

        assertRefused(SheetFault.INFLATES_TOO_MUCH);
    }

    @Test
    void a_text_without_end_is_given_up() {
        edit(SHEET, text -> text.replace("<sheetData>", "<sheetData a=\"" + "a".repeat(300_000) + "\">"));

        assertRefused(SheetFault.ROW_TOO_LONG);
    }

    @Test
    void deep_nesting_is_refused() {
        edit(SHEET, text -> text.replace("<sheetData>", "<x>".repeat(200) + "</x>".repeat(200) + "<sheetData>"));

        assertRefused(SheetFault.NOT_XLSX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "/etc/passwd", "xl/../../x"})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        parts.put(name, "<x/>".getBytes(UTF_8));

        assertRefused(SheetFault.NOT_XLSX);
    }

    @Test
    void a_row_that_stands_twice_or_a_column_beyond_all_is_refused() {
        edit(SHEET, text -> text.replace("r=\"2\"", "r=\"1\""));
        assertRefused(SheetFault.NOT_XLSX);

        edit(SHEET, text -> text.replace("r=\"1\"", "r=\"2\"").replaceFirst("r=\"B\\d", "r=\"ZZZZ1"));
        assertThatThrownBy(() -> Checks.of(packed(), SheetFormat.XLSX)).isInstanceOf(UnfitSheetException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 500, 2000})
    void a_damaged_package_is_refused_in_our_own_words(int length) {
        var whole = packed();
        var torn = Arrays.copyOf(whole, Math.min(length, whole.length - 600));

        assertThatThrownBy(() -> Checks.of(torn, SheetFormat.XLSX)).isInstanceOf(UnfitSheetException.class);
    }

    @Test
    void a_number_beyond_all_measure_is_a_defect_of_its_row() {
        edit(
                SHEET,
                text -> text.replaceFirst(
                        "(?s)(<c r=\"[A-Z]+2\")[^>]*t=\"s\"[^>]*>\\s*<v>[^<]*</v>(?=.*$)", "$1><v>1E999999999</v>"));

        assertThat(Checks.of(packed(), SheetFormat.XLSX).getFirst().verdict().rejects())
                .isTrue();
    }

    private void assertRefused(SheetFault fault) {
        assertThatThrownBy(() -> Checks.of(packed(), SheetFormat.XLSX))
                .isInstanceOfSatisfying(
                        UnfitSheetException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private void edit(String part, UnaryOperator<String> change) {
        parts.compute(
                part, (name, octets) -> change.apply(new String(octets, UTF_8)).getBytes(UTF_8));
    }

    private byte[] packed() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
