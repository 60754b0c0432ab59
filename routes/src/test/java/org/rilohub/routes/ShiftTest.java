package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration NO_END = Duration.ofDays(1);

    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void works_on_after_trouble_once_it_is_woken() throws InterruptedException {
        var shift = new Shift(
                "shift",
                NO_END,
                () -> {
                    said.add("work");
                    throw new IllegalStateException("trouble");
                },
                e -> said.add(String.valueOf(e.getMessage())));

        shift.start();
        assertThat(next()).isEqualTo("work");
        assertThat(next()).isEqualTo("trouble");
        shift.wake();
        assertThat(next()).isEqualTo("work");

        shift.end();
        assertThat(shift.comesToEnd(PATIENCE)).isTrue();
    }

    private String next() throws InterruptedException {
        return String.valueOf(said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void lets_what_is_in_hand_end_and_says_if_that_takes_too_long() throws InterruptedException {
        var inHand = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var finished = new AtomicReference<>("not yet");
        var shift = new Shift(
                "shift",
                NO_END,
                () -> {
                    inHand.countDown();
                    await(goesOn);
                    finished.set("done");
                },
                e -> said.add("trouble"));
        shift.start();
        assertThat(inHand.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        shift.end();
        assertThat(shift.comesToEnd(Duration.ofMillis(1))).isFalse();
        goesOn.countDown();

        assertThat(shift.comesToEnd(PATIENCE)).isTrue();
        assertThat(finished.get()).isEqualTo("done");
        assertThat(said).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void that_never_began_has_come_to_its_end() {
        var shift = new Shift("shift", NO_END, () -> said.add("work"), e -> said.add("trouble"));

        shift.end();

        assertThat(shift.comesToEnd(PATIENCE)).isTrue();
        assertThat(said).isEmpty();
    }
}
