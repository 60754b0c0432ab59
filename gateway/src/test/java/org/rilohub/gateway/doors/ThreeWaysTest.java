package org.rilohub.gateway.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One seizure that an administration reports for CEN, in an operation and to a partner, each by the hub's own door. */
@ExtendWith(WholeHub.class)
class ThreeWaysTest {
    private static final String SEIZURES = "/v1/cen/seizures/";
    private static final String OPERATION = """
            {"code": "OP-THREE-WAYS", "title": {"en": "Three Ways", "ja": "三経路"}, "kinds": ["SeizureReport"],
             "ceiling": "AMBER", "start": "2025-01-01T00:00:00Z", "end": "2099-01-01T00:00:00Z", "retentionDays": 30,
             "members": ["customs:AU", "customs:SG"]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path messages;

    private final Town town;

    ThreeWaysTest(Town town) {
        this.town = town;
    }

    @Test
    void is_matched_merged_with_its_lineage_and_counted_once() throws Exception {
        var office = town.officer();
        var australia = town.officer("customs:AU");
        office.post("/v1/operations", OPERATION);

        var forCen = send("AU-2023/0777", "rilo:AP", "CEN", "");
        var inOperation = send("AU-2023-777", "customs:SG", "OPERATION", "");
        var toPartner = send("AU-BILATERAL-9", "customs:JP", "CMAA", related(forCen));
        for (var sent : List.of(forCen, inOperation, toPartner)) {
            assertThat(town.settled(sent.path("messageId").asString()).values())
                    .as(town.record().states(sent.path("messageId").asString()).toString())
                    .allMatch("DELIVERED with receipt"::equals);
        }

        awaitReports(australia, forCen, 3);
        var group = australia.get(SEIZURES + id(forCen));
        assertThat(lanes(group))
                .isEqualTo(Map.of(id(forCen), "CEN", id(inOperation), "OPERATION", id(toPartner), "CMAA"));
        assertThat(rules(group))
                .contains("REFERENCE by hub", "SAME_CASE by hub")
                .allMatch(rule -> rule.endsWith("by hub"));
        assertThat(lanes(office.get(SEIZURES + id(forCen)))).containsOnlyKeys(id(forCen), id(inOperation));
        assertThat(town.officer("customs:JP").status(SEIZURES + id(toPartner))).isEqualTo(404);
        assertThat(counted(australia)).isEqualTo("1 of 34.2");
        assertThat(counted(office)).isEqualTo("1 of 34.2");
        assertThat(counted(town.officer("customs:JP"))).isEqualTo("0");
        assertPublished(australia, forCen);
        assertProposedToTheOffice(office, australia, forCen);
        assertThat(town.record().verdict().flaw()).isEmpty();
    }

    private static void assertPublished(Officer provider, JsonNode sent) throws Exception {
        var course = provider.get("/v1/cen/publications/" + id(sent)).path("course");

        assertThat(course.valueStream().map(JsonNode::asString))
                .containsExactly("RECEIVED", "SCHEMA_OK", "RILO_REVIEW", "VALIDATED", "PUBLISHED");
    }

    /** A fourth report, of the same place and quantity under another number, is put together by a person alone. */
    private void assertProposedToTheOffice(Officer office, Officer provider, JsonNode first) throws Exception {
        var fourth = send("AU-2023/9001", "rilo:AP", "CEN", "");
        Town.await(() -> !proposals(office).isEmpty());
        assertThat(counted(provider)).startsWith("2 of ");
        var task = proposals(office).getFirst();

        office.post(
                "/v1/tasks/" + task.path("taskId").asString() + "/decision",
                "{\"positive\": true, \"reasons\": \"The same pictures.\"}",
                "If-Match",
                "W/\"" + task.path("version").asInt() + "\"");

        assertThat(lanes(provider.get(SEIZURES + id(first)))).hasSize(4).containsKey(id(fourth));
        assertThat(counted(provider)).startsWith("1 of ");
        town.settled(fourth.path("messageId").asString());
    }

    private static List<JsonNode> proposals(Officer office) {
        try {
            var found = new ArrayList<JsonNode>();
            office.get("/v1/tasks?kind=cen-match").path("items").forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitReports(Officer reader, JsonNode one, int reports) {
        Town.await(() -> {
            try {
                return reader.get(SEIZURES + id(one)).path("reports").size() == reports;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    private static String id(JsonNode sent) {
        return sent.path("reportId").asString();
    }

    private static Map<String, String> lanes(JsonNode group) {
        var lanes = new TreeMap<String, String>();
        group.path("reports")
                .forEach(report ->
                        lanes.put(id(report), report.path("lanes").path(0).asString()));
        return lanes;
    }

    private static List<String> rules(JsonNode group) {
        return group.path("ties")
                .valueStream()
                .map(tie ->
                        tie.path("rule").asString() + (tie.path("byPerson").asBoolean() ? " by a person" : " by hub"))
                .toList();
    }

    /** Seizures of drugs in February 2023, and their kilograms. */
    private static String counted(Officer reader) throws Exception {
        return reader.get("/v1/cen/counts?year=2023")
                .path("items")
                .valueStream()
                .filter(count -> count.path("month").asString().equals("2023-02"))
                .map(count -> count.path("seizures").asInt() + " of "
                        + count.path("kilograms").asString())
                .findFirst()
                .orElse("0");
    }

    private static String related(JsonNode earlier) {
        return "{\"reportId\": \"" + id(earlier) + "\", \"relation\": \"SAME_CASE\"}";
    }

    private JsonNode send(String reference, String receiver, String lane, String related) throws IOException {
        var file = messages.resolve(reference.replace('/', '-') + "-" + lane + ".json");
        Files.writeString(
                file,
                Reports.demonstration("au-report.json")
                        .replaceFirst("(?s)\"to\": \\[.*?\\],", """
                                "to": [{"partyId": "urn:rilohub:party:%s", "role": "RECIPIENT", "lane": "%s"}],
                                """.formatted(receiver, lane))
                        .replace("AU-SYN-2024-0042", reference)
                        .replace("2024-05-09", "2023-02-11")
                        .replace("\"relatedReports\": []", "\"relatedReports\": [" + related + "]")
                        .replace(
                                "\"synthetic\": true",
                                lane.equals("OPERATION")
                                        ? "\"operation\": \"OP-THREE-WAYS\", \"synthetic\": true"
                                        : "\"synthetic\": true"));
        var answer = town.partner("AU").send(file);
        assertThat(answer.path("receiptVerified").asBoolean(false))
                .as(answer.toString())
                .isTrue();
        return answer;
    }
}
