package org.rilohub.gateway.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.rilohub.gateway.CommandRun;
import org.rilohub.gateway.WatchedHub;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.process.HubProcess;
import org.rilohub.gateway.process.HubRecord;
import org.rilohub.gateway.process.Java;
import org.rilohub.gateway.process.Village;
import org.rilohub.schemas.Lane;

/** A hub in a process of its own, Japan that uploads, Korea that does not, and the CEN that fetches. */
final class Yard implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final List<Neighbour> NEIGHBOURS = List.of(
            neighbour("customs:JP", "common-json", EnumSet.of(Lane.CMAA, Lane.CEN)),
            neighbour("customs:KR", "common-json", EnumSet.of(Lane.CMAA)),
            neighbour("wco:CEN", "cen-style", EnumSet.of(Lane.CEN)));

    private final Village village;
    private final HubRecord record;
    private HubProcess hub;

    private Yard(Village village) {
        this.village = village;
        this.record = village.record();
        this.hub = start(village);
    }

    static Yard in(String folder) throws IOException {
        return new Yard(Village.found(Java.target(folder), NEIGHBOURS));
    }

    private static Neighbour neighbour(String organisation, String dialect, EnumSet<Lane> lanes) {
        return new Neighbour(
                organisation, organisation, organisation, dialect, "NONE", "INBOX", new TreeSet<>(lanes), "ES256");
    }

    private static HubProcess start(Village village) {
        var command = Java.command(List.of("-Xmx512m"), Java.hubClassPath(), WatchedHub.class.getName());
        return HubProcess.start(command, village.settings(), village.log()).ready();
    }

    Path folder() {
        return village.folder();
    }

    Path sender(String code) {
        return village.configuration(code);
    }

    /** Reports of tobacco, the bad ones in a unit that tobacco is never counted in. */
    Path file(String name, int count, IntPredicate bad) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("tobacco-simplified-1,nationalReference,seizureDate,seizureLocation,goods.type,goods.quantity.value,"
                + "goods.quantity.unit,synthetic");
        for (int i = 0; i < count; i++) {
            lines.add(",JP-%s-%d,2026-%02d-%02d,JPNRT,OTHER,%d.5,%s,true"
                    .formatted(name, i, 1 + i % 10, 1 + i / 10 % 28, 10 + i % 900, bad.test(i) ? "BQL" : "KGM"));
        }
        return Files.write(folder().resolve(name + ".csv"), lines);
    }

    /** As Japan's people do, taking the good rows. */
    CommandRun upload(Path file, String... more) {
        var arguments = new ArrayList<>(List.of("upload", file.toString(), "--policy", "valid_rows"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    CommandRun run(String... arguments) {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--sender", sender("JP").toString()));
        return CommandRun.of(all.toArray(String[]::new));
    }

    UUID latest() throws SQLException {
        return record.latestUpload();
    }

    int visible() throws SQLException {
        return Math.toIntExact(record.messages() - record.held());
    }

    void awaitImported(int reports, Duration patience) throws SQLException {
        var end = Instant.now().plus(patience);
        while (record.held() < reports) {
            assertThat(Instant.now()).as("%d are held", record.held()).isBefore(end);
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** @return how many were held when it was dead */
    int killAndStartAgain() throws SQLException {
        hub.kill();
        hub = start(village);
        return Math.toIntExact(record.held());
    }

    /** Every good row is one report that is on its way, and every bad one is named in the copy. */
    void requireOnce(Path file, int rows, int bad) throws IOException, SQLException {
        assertThat(record.held()).isZero();
        assertThat(record.uploaded(latest())).isEqualTo(new HubRecord.Uploaded(rows - bad, rows - bad, rows - bad));
        var marked = Files.readAllLines(
                file.resolveSibling(file.getFileName().toString().replace(".csv", ".checked.csv")));
        assertThat(marked).hasSize(rows + 1);
        var sent = Files.readAllLines(file);
        for (int i = 1; i <= rows; i++) {
            boolean isBad = sent.get(i).contains(",BQL,");
            assertThat(marked.get(i)).as("row %d", i + 1).startsWith(sent.get(i));
            assertThat(marked.get(i).contains(",REJECTED,")).as(marked.get(i)).isEqualTo(isBad);
            assertThat(marked.get(i).contains("SR-06")).isEqualTo(isBad);
        }
        assertThat(marked.stream().filter(line -> line.contains("SR-06"))).hasSize(bad);
    }

    @SuppressWarnings("SystemOut") // The figures are kept with the suite's result.
    void tell(String what, int rows, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("FIGURE upload of %s: %.1f s, %.0f rows/s%n", what, seconds, rows / seconds);
    }

    @Override
    public void close() throws IOException {
        try (village) {
            hub.close();
        }
    }
}
