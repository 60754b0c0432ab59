package org.rilohub.partners.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;

/** Templates filled for tests. */
public final class Filled {
    public static final String DRUGS = "drug-standard-1";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private Filled() {}

    /** Four kilograms of stimulants from Bangkok to Narita. */
    public static Map<String, String> row(String reference) {
        var row = new LinkedHashMap<String, String>();
        row.put("nationalReference", reference);
        row.put("seizureDate", "2026-11-01");
        row.put("detectingAgency", "CUSTOMS");
        row.put("customsOffice", "OFFICE-01");
        row.put("seizureLocation", "JPNRT");
        row.put("locationType", "AIRPORT");
        row.put("flow", "IMPORT");
        row.put("goods.type", "STIMULANT");
        row.put("goods.hsCode", "293945");
        row.put("goods.quantity.value", "4");
        row.put("goods.quantity.unit", "KGM");
        row.put("conveyance.mode", "4");
        row.put("conveyance.type", "AIR_PASSENGER");
        row.put("conveyance.serviceNumber", "ZZ123");
        row.put("route.departure.country", "TH");
        row.put("route.departure.location", "THBKK");
        row.put("route.destination.country", "JP");
        row.put("route.destination.location", "JPNRT");
        row.put("concealment.place", "BAGGAGE_CHECKED");
        row.put("concealment.method", "FALSE_BOTTOM");
        row.put("detection", "XRAY");
        row.put("synthetic", "true");
        return row;
    }

    public static Map<String, String> row(String reference, String column, String text) {
        var row = row(reference);
        row.put(column, text);
        return row;
    }

    /** Further goods of the report before. */
    static Map<String, String> further(String reference, String type, String quantity) {
        return Map.of(
                "nationalReference",
                reference,
                "goods.type",
                type,
                "goods.quantity.value",
                quantity,
                "goods.quantity.unit",
                "GRM",
                "goods.hsCode",
                "293945");
    }

    /** Comma-separated, one line feed after each row. */
    public static byte[] csv(String template, List<Map<String, String>> rows) {
        var names = SheetTemplate.named(template).orElseThrow().columnNames();
        var text = new StringBuilder(template + "," + String.join(",", names) + "\n");
        for (var row : rows) {
            names.forEach(name -> text.append(',').append(Csv.quoted(row.getOrDefault(name, ""))));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of texts. */
    public static byte[] xlsx(String template, List<Map<String, String>> rows) {
        var names = new ArrayList<>(SheetTemplate.named(template).orElseThrow().columnNames());
        names.addFirst(template);
        return workbook(sheet -> {
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
            }
            int at = 1;
            for (var row : rows) {
                for (int i = 1; i < names.size(); i++) {
                    sheet.value(at, i, row.getOrDefault(names.get(i), ""));
                }
                at++;
            }
        });
    }

    /** The place of a column in {@link #xlsx}. */
    static int place(String column) {
        return SheetTemplate.named(DRUGS).orElseThrow().columnNames().indexOf(column) + 1;
    }

    /** What is done with the one sheet of a workbook. */
    interface Filling {
        void fill(Worksheet sheet) throws IOException;
    }

    static byte[] workbook(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0000")) {
            filling.fill(workbook.newWorksheet("reports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static SheetSource source(byte[] octets) {
        return () -> new ByteArrayInputStream(octets);
    }

    /** Of an upload of Japan to the RILO office, in the CEN lane. */
    public static ExchangeHeader header() {
        return new ExchangeHeader(
                UUID.fromString("019ab000-0000-7000-8000-000000000001"),
                Optional.empty(),
                Optional.empty(),
                CLOCK.instant(),
                new PartyInRole(Party.customs("JP"), PartyRole.PROVIDER),
                List.of(new Recipient(Party.of("rilo:AP"), PartyRole.RECIPIENT, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lane.CEN,
                MessageType.SeizureReport,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new HandlingInstructions(
                        new TreeSet<>(List.of(HandlingCode.H0)),
                        Tlp.AMBER,
                        Classification.NONE,
                        Optional.empty(),
                        Optional.empty()),
                Purpose.CUSTOMS_LAW_APPLICATION,
                Proceedings.NONE,
                Optional.empty(),
                Optional.of(SourceKind.OWN_CONTROL),
                Optional.empty(),
                Optional.empty());
    }
}
