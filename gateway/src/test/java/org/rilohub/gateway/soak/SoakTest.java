package org.rilohub.gateway.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports in a row through a hub of its own, all of them delivered and verified, and nothing left behind in memory. */
class SoakTest {
    /** Of live heap, over all rounds but the first: what a few kilobytes kept for each report would exceed. */
    private static final long HEAP_GROWTH_MEGABYTES = 16;

    private static final long RESIDENT_GROWTH_MEGABYTES = 128;

    @Test
    void delivers_each_of_some_reports() throws IOException, SQLException {
        var memory = soak("soak-sample", 1, 200);

        assertThat(memory.getLast().heapMegabytes()).isLessThan(256);
    }

    @Test
    @Tag("soak")
    void delivers_each_of_ten_thousand_reports_and_keeps_its_memory_flat() throws IOException, SQLException {
        var memory = soak("soak", 5, 2_000);

        var first = memory.getFirst();
        assertThat(memory).allSatisfy(later -> {
            assertThat(later.heapMegabytes()).isLessThan(first.heapMegabytes() + HEAP_GROWTH_MEGABYTES);
            assertThat(later.residentMegabytes()).isLessThan(first.residentMegabytes() + RESIDENT_GROWTH_MEGABYTES);
        });
    }

    /** Memory after each round. */
    @SuppressWarnings("SystemOut") // The figures are kept with the suite's result.
    private static List<Memory> soak(String folder, int rounds, int reports) throws IOException, SQLException {
        try (var endurance = Endurance.in(folder)) {
            var memory = new ArrayList<Memory>();
            double seconds = 0;
            for (int round = 0; round < rounds; round++) {
                seconds += endurance.carry(reports).path("seconds").asDouble();
                memory.add(endurance.memory());
            }
            endurance.check();
            System.out.printf(
                    "FIGURE %d reports accepted in %.0f s, all delivered and verified once; live heap and resident MB after each of %d rounds: %s%n",
                    endurance.sent(),
                    seconds,
                    rounds,
                    memory.stream()
                            .map(each -> each.heapMegabytes() + "/" + each.residentMegabytes())
                            .toList());
            return memory;
        }
    }
}
