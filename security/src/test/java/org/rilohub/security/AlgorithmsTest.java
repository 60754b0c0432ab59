package org.rilohub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who computes. */
class AlgorithmsTest {
    @AfterEach
    void forget() {
        System.clearProperty("rilohub.accp");
    }

    @Test
    void the_jdk_computes_by_default() {
        var before = Security.getProviders()[0].getName();

        assertThat(Algorithms.choose()).isEqualTo(before);
        assertThat(Security.getProvider("BC")).isNull();
    }

    @Test
    void a_provider_that_was_asked_for_and_is_not_there_stops_the_start() {
        System.setProperty("rilohub.accp", "true");

        assertThatIllegalStateException().isThrownBy(Algorithms::choose).withMessageContaining("not on the class path");
    }
}
