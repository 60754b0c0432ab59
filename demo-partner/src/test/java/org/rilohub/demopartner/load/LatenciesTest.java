package org.rilohub.demopartner.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentiles_are_nearest_ranks() {
        var latencies = new Latencies();
        for (int millis = 5000; millis > 0; millis--) {
            latencies.add(Duration.ofMillis(millis));
        }

        assertThat(latencies.shown()).isEqualTo(new Latencies.Shown(2500, 4950, 5000));
    }

    @Test
    void nothing_measured_is_zero() {
        assertThat(new Latencies().shown()).isEqualTo(new Latencies.Shown(0, 0, 0));
    }
}
