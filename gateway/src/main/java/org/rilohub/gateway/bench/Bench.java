package org.rilohub.gateway.bench;

import java.util.function.Consumer;

/** One measured run. */
final class Bench {
    Bench(String door, int seconds, int threads, Consumer<String> progress) {}

    Figures run() {
        throw new IllegalStateException("not yet");
    }
}
