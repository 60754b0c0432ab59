package org.rilohub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.security.pki.DevelopmentPki;

class KeysTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void makes_a_development_pki_where_nothing_is_configured() {
        var keys = keys(Map.of());

        assertThat(keys.development()).isPresent();
        assertThat(folder.resolve("var/pki/hub.p12")).exists();
    }

    @Test
    void uses_what_is_configured_and_makes_nothing() {
        var keys = keys(operators());

        assertThat(keys.development()).isEmpty();
        assertThat(folder.resolve("var/pki/hub.p12")).doesNotExist();
    }

    @Test
    void never_uses_development_keys_again_after_real_ones() {
        keys(Map.of());
        keys(operators());

        assertThatThrownBy(() -> keys(Map.of()))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .asString()
                                .contains("its development keys are not used again"));
    }

    @Test
    void refuses_development_keys_that_are_passed_off_as_real() {
        keys(Map.of());

        assertThatThrownBy(() -> keys(files(folder.resolve("var/pki"))))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.problems())
                                .containsExactly("HUB_KEYS or HUB_TRUST comes from the development PKI, which is not"
                                        + " for real use"));
    }

    /** Keys of an authority that this hub's folder knows nothing of. */
    private Map<String, String> operators() {
        var place = folder.resolve("operator");
        DevelopmentPki.ensure(place, CLOCK, RANDOM);
        return files(place);
    }

    private static Map<String, String> files(Path place) {
        return Map.of(
                "HUB_KEYS", place.resolve("hub.p12").toString(),
                "HUB_MASTER_KEY", place.resolve("master.p12").toString(),
                "HUB_KEYS_PASSWORD_FILE", place.resolve("password").toString(),
                "HUB_TRUST", place.resolve("root.pem").toString());
    }

    private Keys keys(Map<String, String> settings) {
        var all = new TreeMap<>(settings);
        all.put("HUB_VAR", folder.resolve("var").toString());
        return Keys.of(Settings.read(all, folder), CLOCK, RANDOM, line -> {});
    }
}
