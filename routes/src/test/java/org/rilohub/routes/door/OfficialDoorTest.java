package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Designated officials at the staff's door, in a real database. */
class OfficialDoorTest {
    private static final String OFFICIALS = "/v1/officials";
    private static final String DESK = """
            {"framework":"JP-NL-CMAA","official":"NL-DESK-1","from":"2026-01-01","until":"2026-12-31"}""";

    @TempDir
    private static Path folder;

    private static Registry registry;
    private static Hub hub;
    private static Callers callers;

    @BeforeAll
    static void start() throws Exception {
        registry = Registry.open();
        hub = new Hub(folder, registry);
        callers = Callers.of(hub);
    }

    @AfterAll
    static void stop() {
        hub.close();
        registry.close();
    }

    @Test
    void are_designated_by_supervisors_and_read_by_their_own_people_alone() throws IOException {
        for (var role : new String[] {"officer", "legal", "auditor", "administrator"}) {
            assertThat(callers.post("customs:NL", role, OFFICIALS, DESK).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(callers.post("customs:NL", "supervisor", OFFICIALS, DESK).status())
                .isEqualTo(200);

        assertThat(callers.staff("customs:NL", "auditor", OFFICIALS).body())
                .isEqualTo("{\"items\":[{\"framework\":\"JP-NL-CMAA\",\"from\":\"2026-01-01\","
                        + "\"official\":\"NL-DESK-1\",\"until\":\"2026-12-31\"}]}");
        assertThat(callers.staff("customs:JP", "officer", OFFICIALS).body()).isEqualTo("{\"items\":[]}");
        assertThat(registry.leaves()).contains("official-designated");
        assertThat(callers.partner(hub.japan, OFFICIALS).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "JP-NL-CMAA, JP-ZZ-CMAA, framework, 422",
        "JP-NL-CMAA, JP-KR-CMAA, framework, 422",
        "NL-DESK-1, Jan de Vries, official, 422",
        "2026-12-31, 2025-12-31, until, 422",
        "2026-12-31, tomorrow, until, 400",
        "official, name, '', 400"
    })
    void refuses_what_designates_nobody(String sound, String unsound, String field, int status) throws IOException {
        var answer = callers.post("customs:NL", "supervisor", OFFICIALS, DESK.replace(sound, unsound));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("Vries", "tomorrow");
    }
}
