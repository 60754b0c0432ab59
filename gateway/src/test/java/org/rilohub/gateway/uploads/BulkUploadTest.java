package org.rilohub.gateway.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rilohub.gateway.CommandRun;

/** A file of thousands of reports, by the command, over the real doors of a hub in a process of its own. */
class BulkUploadTest {
    @Test
    void imports_two_thousand_rows_and_names_the_thirty_bad_ones() throws Exception {
        try (var yard = Yard.in("bulk-upload")) {
            var file = yard.file("few", 2_000, i -> i % 67 == 5);

            long began = System.nanoTime();
            var run = yard.upload(file);

            yard.tell("2,000 rows", 2_000, began);
            assertThat(run.exit()).as(run.toString()).isEqualTo(1);
            yard.requireOnce(file, 2_000, 30);
            requireUnknownToOthers(yard);
            requireRefusals(yard);
        }
    }

    private static void requireUnknownToOthers(Yard yard) throws IOException, SQLException {
        var file = yard.file("unsent", 1, i -> false);
        var run = CommandRun.of(
                "upload",
                file.toString(),
                "--sender",
                yard.sender("KR").toString(),
                "--resume",
                yard.latest().toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("404 Not found");
    }

    private static void requireRefusals(Yard yard) throws IOException {
        var file = yard.file("wrong", 3, i -> false);
        var wrong = yard.upload(file, "--template", "drug-standard-1");
        assertThat(wrong.exit()).as(wrong.toString()).isEqualTo(1);
        assertThat(wrong.out()).contains("REJECTED", "another template");
        var unknown = yard.upload(yard.file("unknown", 4, i -> false), "--template", "drug-9");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("422", "template");
        var large = yard.folder().resolve("large.csv");
        try (var out = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            out.setLength((64L << 20) + 1);
        }
        var tooLarge = yard.upload(large);
        assertThat(tooLarge.exit()).as(tooLarge.toString()).isEqualTo(1);
        assertThat(tooLarge.err()).contains("too large");
        Files.delete(large);
        assertThat(yard.run("upload", "--template-list").out()).contains("drug-standard-1");
        var template = yard.folder().resolve("empty.xlsx");
        assertThat(yard.run("upload", "--template", "cites-simplified-1", "-o", template.toString())
                        .exit())
                .isZero();
        assertThat(template).isNotEmptyFile();
    }

    @Test
    @Tag("kill")
    void imports_twenty_thousand_rows_once_though_the_hub_is_killed_half_way() throws Exception {
        try (var yard = Yard.in("bulk-upload-killed")) {
            var file = yard.file("many", 20_000, i -> i % 66 == 5 && i < 66 * 300);
            long began = System.nanoTime();
            var run = CompletableFuture.supplyAsync(() -> yard.upload(file), Thread::startVirtualThread);

            yard.awaitImported(10_000, Duration.ofMinutes(5));
            assertThat(yard.visible()).isZero();
            int imported = yard.killAndStartAgain();

            assertThat(imported).isBetween(10_000, 19_999);
            assertThat(run.join().exit()).as(run.join().toString()).isEqualTo(1);
            yard.tell("20,000 rows, killed after " + imported, 20_000, began);
            yard.requireOnce(file, 20_000, 300);
        }
    }
}
