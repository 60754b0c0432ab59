package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorSettingsTest {
    private static final URI ISSUER = URI.create("https://issuer.example");

    @Test
    void does_not_start_with_an_issuer_in_clear() {
        assertRefused(URI.create("http://issuer.example"), "rilo-hub", List.of("ES256"), 5, "issuer");
    }

    @Test
    void does_not_start_without_an_audience() {
        assertRefused(ISSUER, " ", List.of("ES256"), 5, "audience");
    }

    @Test
    void does_not_start_without_algorithms() {
        assertRefused(ISSUER, "rilo-hub", List.of(), 5, "algorithms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "PS256", "es256"})
    void does_not_start_with_an_algorithm_it_does_not_allow(String algorithm) {
        assertRefused(ISSUER, "rilo-hub", List.of("ES256", algorithm), 5, "algorithms");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 61, 3600})
    void does_not_start_with_another_clock(long seconds) {
        assertRefused(ISSUER, "rilo-hub", List.of("ES256"), seconds, "clockSkew");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 31})
    void does_not_start_with_endless_patience(long seconds) {
        assertThatThrownBy(() -> new DoorSettings(
                        URI.create("https://hub.example"), 0, 0, tls(), tls(), Duration.ofSeconds(seconds), rules()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slowest");
    }

    private static void assertRefused(URI issuer, String audience, List<String> algorithms, long skew, String what) {
        assertThatThrownBy(() ->
                        new TokenRules(issuer, audience, new TreeSet<>(algorithms), Duration.ofSeconds(skew), tls()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
    }

    private static TokenRules rules() throws NoSuchAlgorithmException {
        return new TokenRules(ISSUER, "rilo-hub", new TreeSet<>(List.of("ES256")), Duration.ZERO, tls());
    }

    private static SSLContext tls() throws NoSuchAlgorithmException {
        return SSLContext.getDefault();
    }
}
