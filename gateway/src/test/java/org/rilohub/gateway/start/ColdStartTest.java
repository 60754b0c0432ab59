package org.rilohub.gateway.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.process.HubProcess;
import org.rilohub.gateway.process.Java;
import org.rilohub.gateway.process.Village;
import org.rilohub.schemas.Lane;

/** The packaged program, started as {@code ./hub run} starts it, on a folder that an earlier run has prepared. */
class ColdStartTest {
    private static final Duration PROMISED = Duration.ofSeconds(15);
    private static final int TRIES = 3;

    /** The best of a few: other programs may keep the machine busy during one of them. */
    @Test
    void is_ready_within_fifteen_seconds() throws IOException, InterruptedException {
        try (var village = Village.found(Java.target("start"), List.of(neighbour()))) {
            start(village);

            var best = start(village);
            for (int i = 1; i < TRIES && best.compareTo(PROMISED) > 0; i++) {
                var next = start(village);
                best = next.compareTo(best) < 0 ? next : best;
            }

            assertThat(best).isLessThanOrEqualTo(PROMISED);
        }
    }

    private static Neighbour neighbour() {
        var lanes = new TreeSet<>(EnumSet.of(Lane.CMAA));
        return new Neighbour("customs:KR", "Korea", "韓国", "common-json", "REST", "INBOX", lanes, "ES256");
    }

    /** From nothing to the first answer at the staff's door. */
    @SuppressWarnings("SystemOut") // A figure for whoever reads the build's output.
    private static Duration start(Village village) throws IOException, InterruptedException {
        var lib =
                Java.home().resolve("gateway").resolve("target").resolve("dist").resolve("lib");
        assertThat(lib).as("the packaged program; ./hub builds it").isNotEmptyDirectory();
        var command = Java.command(List.of("-Xmx512m"), lib + File.separator + "*", "org.rilohub.gateway.Hub", "run");
        boolean first = Files.notExists(village.log());
        long began = System.nanoTime();
        try (var hub = HubProcess.start(command, village.settings(), village.log())) {
            hub.ready();
            answers(village);
            var took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf(
                    "FIGURE ready %.1f s after %s%n",
                    took.toMillis() / 1e3, first ? "the very first start" : "a cold start");
            return took;
        }
    }

    private static void answers(Village village) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().sslContext(village.tls()).build()) {
            var request = HttpRequest.newBuilder(village.staffDoor().resolve("/v1/tasks"))
                    .timeout(Duration.ofMinutes(1))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }
}
