package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.security.Arrived;

/**
 * The examples of the interface guide are the golden files, and its table of them is the catalogue. {@code
 * -Dexamples.rewrite=true} writes both anew.
 */
class ExamplesTest {
    private static final Path FOLDER = Path.of("../docs/examples");
    private static final Path GUIDE = Path.of("../docs/interfaces.md");
    private static final boolean REWRITE = Boolean.getBoolean("examples.rewrite");

    @Test
    void every_message_is_shown_in_every_dialect_that_carries_it_as_its_golden_file_has_it() throws IOException {
        if (REWRITE) {
            rewriteFiles();
        }

        for (var example : Examples.files().entrySet()) {
            assertThat(FOLDER.resolve(example.getKey())).hasBinaryContent(example.getValue());
        }
        try (var shown = Files.list(FOLDER)) {
            assertThat(shown.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .collect(Collectors.toSet()))
                    .isEqualTo(Examples.files().keySet());
        }
    }

    @Test
    void what_replaces_or_cancels_a_report_names_it_in_every_dialect() {
        var earlier = UUID.fromString("019a9f3c-0000-7000-8000-0000000000e1");
        for (var amendment : Examples.AMENDMENTS) {
            for (var dialect : Examples.dialects()) {
                var octets = Fixtures.octets(Examples.file(amendment, dialect));

                var read = dialect.read(Arrived.octets(Party.customs("KR"), octets))
                        .submission();

                assertThat(read.content())
                        .as(Examples.file(amendment, dialect))
                        .isInstanceOfSatisfying(
                                SeizureReport.class,
                                report -> assertThat(report.amended()).contains(earlier));
            }
        }
    }

    private static void rewriteFiles() throws IOException {
        Files.createDirectories(FOLDER);
        for (var example : Examples.files().entrySet()) {
            Files.write(FOLDER.resolve(example.getKey()), example.getValue());
        }
    }

    @Test
    void the_guide_lists_every_message_of_the_catalogue_with_its_resource_lanes_and_examples() throws IOException {
        var guide = Files.readString(GUIDE);
        var drawn = Examples.BEGIN + Examples.table() + Examples.END;
        if (REWRITE) {
            int begin = guide.indexOf(Examples.BEGIN);
            int end = guide.indexOf(Examples.END);
            Files.writeString(GUIDE, guide.substring(0, begin) + drawn + guide.substring(end + Examples.END.length()));
        }

        assertThat(Files.readString(GUIDE)).contains(drawn);
    }
}
