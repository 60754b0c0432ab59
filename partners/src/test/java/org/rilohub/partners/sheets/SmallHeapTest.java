package org.rilohub.partners.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmallHeapTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void twenty_thousand_rows_are_read_and_checked_in_64_megabytes_for_the_whole_process(SheetFormat format)
            throws IOException, InterruptedException {
        var file = folder.resolve("upload." + format.suffix());
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(Filled.row(
                    "JP-2026-" + i, "modusOperandi", "Case " + i + ": under the false bottom of a suitcase."));
        }
        Files.write(file, format == SheetFormat.CSV ? Filled.csv(Filled.DRUGS, rows) : Filled.xlsx(Filled.DRUGS, rows));

        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadsAll.class.getName(),
                        file.toString(),
                        format.name())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(child.getInputStream().readAllBytes(), UTF_8)).isEqualToIgnoringNewLines("" + ROWS);
        assertThat(child.waitFor()).isZero();
    }
}
