package org.rilohub.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void carries_the_milliseconds_of_the_example_in_rfc_9562() {
        var id = Ids.next(at(0x017F22E279B0L), new SplittableRandom(7));

        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(Ids.isVersion7(id)).isTrue();
        assertThat(Ids.madeAt(id)).isEqualTo(Instant.ofEpochMilli(0x017F22E279B0L));
    }

    @Property(tries = 200)
    void sorts_by_time(@ForAll long seed, @ForAll @LongRange(min = 0, max = 0x7FFFFFFFFFFFL) long millis) {
        var random = new SplittableRandom(seed);

        var earlier = Ids.next(at(millis), random).toString();
        var later = Ids.next(at(millis + 1), random).toString();

        assertThat(earlier).isLessThan(later);
    }

    private static Clock at(long millis) {
        return Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
