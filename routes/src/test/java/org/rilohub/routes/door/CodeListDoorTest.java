package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.CodeLists;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The code lists at both ports. */
class CodeListDoorTest {
    @TempDir
    private static Path folder;

    private static Hub hub;
    private static Callers callers;

    @BeforeAll
    static void start() throws Exception {
        hub = new Hub(folder);
        callers = Callers.of(hub);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static JsonNode list(String path) throws IOException {
        return JsonMapper.shared()
                .readTree(callers.partner(hub.korea, "/v1/code-lists" + path).body());
    }

    @Test
    void are_all_listed_with_what_they_are() throws IOException {
        var items = list("").path("items").values();

        assertThat(items)
                .extracting(item -> item.path("name").asString())
                .containsExactlyElementsOf(CodeLists.standard().names());
        assertThat(items).allSatisfy(item -> {
            assertThat(item.path("version").asString()).matches("sha-256:[0-9a-f]{64}");
            assertThat(item.path("pattern").asString()).isNotEmpty();
            assertThat(item.path("validFrom").asString()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            assertThat(item.has("codes")).isFalse();
        });
    }

    @Test
    void have_every_code_that_the_hub_takes_on_a_day_and_no_other() throws IOException {
        var today = list("/hs").path("codes").values();
        var before = list("/hs@1990-01-01").path("codes").values();

        assertThat(before).isNotEmpty().hasSizeLessThan(today.size());
        var hs = CodeLists.standard().list("hs");
        assertThat(before)
                .allSatisfy(code -> assertThat(hs.find(code.path("code").asString(), LocalDate.of(1990, 1, 1)))
                        .isPresent());
    }

    @Test
    void say_what_each_code_means_in_both_languages() throws IOException {
        var flow = list("/flow@2026-11-21");

        assertThat(flow.path("on").asString()).isEqualTo("2026-11-21");
        assertThat(flow.path("open").asBoolean()).isFalse();
        assertThat(flow.path("codes").values()).isNotEmpty().allSatisfy(code -> {
            assertThat(code.path("en").asString()).isNotBlank();
            assertThat(code.path("ja").asString()).matches("(?s).*[^\\x00-\\x7f].*");
            assertThat(code.path("from").asString()).isEqualTo("1987-12-01");
        });
    }

    @Test
    void are_not_sent_again_to_whoever_has_them() throws IOException {
        for (var path : new String[] {"/v1/code-lists", "/v1/code-lists/unit@2026-11-21"}) {
            var first = callers.partner(hub.korea, path);
            var again = callers.partner(hub.korea, path, "If-None-Match: " + first.header("ETag") + "\n");

            assertThat(first.status()).as(path).isEqualTo(200);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/nothing@2026-11-21", "/@2026-11-21", "/FLOW"})
    void that_are_none_are_not_found(String path) throws IOException {
        var answer = callers.partner(hub.korea, "/v1/code-lists" + path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:rilohub:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/flow@", "/flow@yesterday", "/flow@2026-02-30", "/flow@2026-11-21@2026-11-21", "/flow?on=x"})
    void of_a_day_that_is_none_are_refused(String path) throws IOException {
        var answer = callers.partner(hub.korea, "/v1/code-lists" + path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:rilohub:problem:schema-invalid").doesNotContain("yesterday");
    }

    @Test
    void are_read_by_every_reader_at_the_staff_port() throws IOException {
        for (var role : new String[] {"officer", "supervisor", "legal", "auditor"}) {
            assertThat(callers.staff("customs:KR", role, "/v1/code-lists").status())
                    .as(role)
                    .isEqualTo(200);
            assertThat(callers.staff("customs:KR", role, "/v1/code-lists/flow").body())
                    .as(role)
                    .isEqualTo(callers.partner(hub.korea, "/v1/code-lists/flow").body());
        }
        assertThat(callers.staff("customs:KR", "administrator", "/v1/code-lists")
                        .status())
                .isEqualTo(403);
    }
}
