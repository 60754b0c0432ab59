package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    @Test
    void a_container_is_a_fact_that_passes_and_looks_the_same_however_it_is_written() {
        assertThat(traces("MSKU1234565")).containsExactly(new Trace("container", "MSKU1234565", false));
        assertThat(traces("msku 123456-5")).isEqualTo(traces("\uff2d\uff33\uff2b\uff351234565"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "UNKNOWN", "none given", "---", "12345", "0"})
    void what_many_would_write_is_no_fact(String placeholder) {
        assertThat(traces(placeholder)).isEmpty();
    }

    private static List<Trace> traces(String container) {
        return Trace.of(Reports.inContainer(Reports.JAPAN, new UUID(0, 0), "A-1", container, List.of()));
    }
}
