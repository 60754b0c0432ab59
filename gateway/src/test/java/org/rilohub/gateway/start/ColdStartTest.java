package org.rilohub.gateway.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    private static final double PROMISED_SECONDS = 15;
    private static final int TRIES = 3;

    /**
     * On a machine that others keep busy, the hub is given as much longer as it is given less of two cores; and it has a few
     * tries, for that share changes.
     */
    @Test
    void is_ready_within_fifteen_seconds() throws IOException, InterruptedException {
        try (var village = Village.found(Java.target("start"), List.of(neighbour()))) {
            start(village);

            double best = scaledStart(village);
            for (int i = 1; i < TRIES && best > PROMISED_SECONDS; i++) {
                best = Math.min(best, scaledStart(village));
            }

            assertThat(best).isLessThanOrEqualTo(PROMISED_SECONDS);
        }
    }

    /** Seconds, as they would be with two cores to itself. */
    @SuppressWarnings("SystemOut") // A figure for whoever reads the build's output.
    private static double scaledStart(Village village) throws IOException, InterruptedException {
        double before = FreeShare.measured();
        double seconds = start(village).toMillis() / 1e3;
        double share = (before + FreeShare.measured()) / 2;
        System.out.printf(
                "FIGURE ready %.1f s after a cold start, with %.0f %% of two cores free%n", seconds, 100 * share);
        return seconds * share;
    }

    private static Neighbour neighbour() {
        var lanes = new TreeSet<>(EnumSet.of(Lane.CMAA));
        return new Neighbour("customs:KR", "Korea", "韓国", "common-json", "REST", "INBOX", lanes, "ES256");
    }

    /** From nothing to the first answer at the staff's door. */
    private static Duration start(Village village) throws IOException, InterruptedException {
        var lib =
                Java.home().resolve("gateway").resolve("target").resolve("dist").resolve("lib");
        assertThat(lib).as("the packaged program; ./hub builds it").isNotEmptyDirectory();
        var command = Java.command(List.of("-Xmx512m"), lib + File.separator + "*", "org.rilohub.gateway.Hub", "run");
        long began = System.nanoTime();
        try (var hub = HubProcess.start(command, village.settings(), village.log())) {
            hub.ready();
            answers(village);
            return Duration.ofNanos(System.nanoTime() - began);
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
