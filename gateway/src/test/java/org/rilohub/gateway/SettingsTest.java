package org.rilohub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path home;

    @Test
    void takes_defaults_where_nobody_says_anything() {
        var settings = Settings.read(Map.of(), home);

        assertThat(settings.number(Setting.HUB_PORT)).isEqualTo(8443);
        assertThat(settings.given(Setting.HUB_DATABASE_URL)).isFalse();
    }

    @Test
    void lets_the_environment_stand_before_the_file() throws IOException {
        Files.writeString(home.resolve("hub.conf"), "HUB_PORT=9000\nHUB_STAFF_PORT=9001\n");

        var settings = Settings.read(Map.of("HUB_PORT", "9100"), home);

        assertThat(settings.number(Setting.HUB_PORT)).isEqualTo(9100);
        assertThat(settings.number(Setting.HUB_STAFF_PORT)).isEqualTo(9001);
    }

    @Test
    void names_every_problem_at_once() throws IOException {
        Files.writeString(
                home.resolve("hub.conf"),
                "HUB_PROT=9000\nHUB_STAFF_PORT=many\nHUB_KEYS=keys.p12\nHUB_STAFF_OF=customs:JP,somebody\n");

        assertThatThrownBy(() -> Settings.read(Map.of(), home))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("HUB_PROT is no setting of the hub")
                .hasMessageContaining("HUB_STAFF_PORT must be a port")
                .hasMessageContaining("HUB_STAFF_OF must list organisations")
                .hasMessageContaining("HUB_KEYS, HUB_MASTER_KEY, HUB_KEYS_PASSWORD_FILE and HUB_TRUST go together");
    }

    @Test
    void says_when_the_named_file_is_missing() {
        assertThatThrownBy(() -> Settings.read(Map.of("HUB_CONFIG", "elsewhere.conf"), home))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("elsewhere.conf cannot be read");
    }

    @Test
    void is_documented_setting_by_setting() throws IOException {
        var document = Files.readString(Path.of("../docs/configuration.md"));

        for (var setting : Setting.values()) {
            var fallback = setting.fallback().isEmpty() ? "-" : "`" + setting.fallback() + "`";
            assertThat(document)
                    .contains("| `" + setting.name() + "` | " + fallback + " | " + setting.meaning() + " |");
        }
    }
}
