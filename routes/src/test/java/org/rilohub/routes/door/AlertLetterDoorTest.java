package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.door.Wire.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Alerts that people of the RILO office write at the staff's door: who may, and that they are taken as any message is. */
class AlertLetterDoorTest extends RecordTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OFFICE = "rilo:AP";

    private static Secretariat secretariat;

    @BeforeAll
    static void staff() {
        secretariat = new Secretariat(registry, hub);
        hub.alerting.set(secretariat.alerts());
    }

    @ParameterizedTest
    @CsvSource({
        "rilo:AP, officer, 202",
        "rilo:AP, supervisor, 202",
        "rilo:AP, legal, 403",
        "rilo:AP, auditor, 403",
        "rilo:AP, administrator, 403",
        "rilo:WE, officer, 403",
        "customs:JP, supervisor, 403"
    })
    void are_written_by_the_offices_officers_and_supervisors(String organisation, String role, int status)
            throws IOException {
        var before = stored().size();

        assertThat(send(organisation, role, letter(secretariat.id())).status()).isEqualTo(status);
        assertThat(stored()).hasSize(before + (status == 202 ? 1 : 0));
    }

    @Test
    void are_the_offices_own_on_record_with_who_wrote_them() throws IOException {
        var id = secretariat.id();
        var first = send(OFFICE, "officer", letter(id));
        var again = send(OFFICE, "supervisor", letter(id));

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(first.header("Location")).startsWith("/v1/messages/");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(stored())
                .filteredOn(leaf -> leaf.contains(id.toString()))
                .singleElement()
                .asString()
                .contains("\"STAFF\"", "\"subject-1\"", "\"CEN\"", "\"Alert\"", "urn:rilohub:party:rilo:AP")
                .doesNotContain("Hollow floors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"content\":{\"acknowledgement\":{}}}",
                "{\"content\":{\"alert\":{}}}",
                "{\"content\":{\"alert\":{\"alertId\":\"019a9f3c-0000-7000-8000-0000000001a0\"}}}",
                "{\"content\":{\"alert\":{}},\"lane\":\"CMAA\"}"
            })
    void are_alerts_and_nothing_else(String json) throws IOException {
        var answer = send(OFFICE, "officer", json);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("schema-invalid");
    }

    /** There is no version to say that was read: without an id the same alert would be sent twice. */
    @Test
    void have_an_id_that_their_writer_gives() throws IOException {
        var answer = send(OFFICE, "officer", JSON.writeValueAsString(Map.of("content", Map.of("alert", alert()))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("messageId");
    }

    private static String letter(UUID id) {
        return JSON.writeValueAsString(Map.of("messageId", id.toString(), "content", Map.of("alert", alert())));
    }

    private static Map<String, Object> alert() {
        return new TreeMap<>(Map.of(
                "nationalReference",
                "AP-2026-T-0001",
                "title",
                "Hollow floors",
                "goods",
                List.of(Map.of("category", "DRUG", "type", "COCAINE")),
                "indicators",
                List.of("COVER_LOAD"),
                "modusOperandi",
                "Floors are raised by ten centimetres",
                "synthetic",
                true));
    }

    private static Answer send(String organisation, String role, String json) throws IOException {
        return callers.post(organisation, role, "/v1/cen/alerts", json);
    }

    /** Leaves of what people have written. */
    private static List<String> stored() {
        return registry.database.transaction(tx -> Sql.of("""
                        select convert_from(leaf, 'UTF8') from ledger_leaf
                        where kind = 'received' and convert_from(leaf, 'UTF8')::jsonb ->> 'door' = 'STAFF'
                        """).list(tx, row -> row.getString(1)));
    }
}
