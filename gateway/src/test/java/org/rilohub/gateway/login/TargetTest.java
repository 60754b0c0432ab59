package org.rilohub.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.Settings;
import org.rilohub.gateway.SettingsException;
import org.rilohub.security.pki.DevelopmentPki;

class TargetTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    @Test
    void is_the_embedded_issuer_trusted_by_the_development_root_where_nothing_is_set() {
        var pki = pki("pki");

        var target = Target.of(Optional.empty(), settings(Map.of("HUB_ISSUER_PORT", "9555")));

        assertThat(target.issuer()).hasToString("https://localhost:9555/realms/rilohub");
        assertThat(target.authorities()).containsExactly(pki.authority().rootCertificate());
    }

    @Test
    void is_the_hubs_own_issuer_trusted_by_its_own_authority() {
        pki("pki");
        var other = pki("other");

        var target = Target.of(
                Optional.empty(),
                settings(Map.of(
                        "HUB_ISSUER_URL",
                        "https://issuer.example/realms/rilohub",
                        "HUB_ISSUER_TRUST",
                        other.root().toString())));

        assertThat(target.issuer()).hasToString("https://issuer.example/realms/rilohub");
        assertThat(target.authorities()).containsExactly(other.authority().rootCertificate());
    }

    @Test
    void is_the_issuer_that_was_named_before_any_other() {
        pki("pki");
        var named = URI.create("https://named.example");

        var target = Target.of(Optional.of(named), settings(Map.of("HUB_ISSUER_URL", "https://issuer.example")));

        assertThat(target.issuer()).isEqualTo(named);
    }

    @Test
    void is_none_where_nobody_is_trusted_yet() {
        assertThatThrownBy(() -> Target.of(Optional.empty(), settings(Map.of())))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("start the hub first, or set HUB_ISSUER_TRUST");
    }

    @Test
    void keeps_the_token_in_the_persons_state_folder() {
        var home = Path.of("/home/somebody");

        assertThat(TokenFile.of(Map.of(), home).path()).hasToString("/home/somebody/.local/state/rilohub/token.json");
        assertThat(TokenFile.of(Map.of("XDG_STATE_HOME", "/state"), home).path())
                .hasToString("/state/rilohub/token.json");
        assertThat(TokenFile.of(Map.of("XDG_STATE_HOME", "relative"), home).path())
                .hasToString("/home/somebody/.local/state/rilohub/token.json");
    }

    private DevelopmentPki pki(String name) {
        return DevelopmentPki.ensure(folder.resolve(name), Clock.systemUTC(), new SecureRandom());
    }

    private Settings settings(Map<String, String> given) {
        var all = new TreeMap<>(given);
        all.put("HUB_VAR", folder.toString());
        return Settings.read(all, folder);
    }
}
