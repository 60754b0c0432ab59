package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide for lawyers says is enforced, and shown, is there. */
class AgreementsGuideTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("^\\| (POL-[0-9]{2}) \\|.*\\|$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z][A-Za-z]+)`");

    @Test
    void every_clause_of_the_catalogue_has_one_row() throws IOException {
        var expected =
                IntStream.rangeClosed(1, 32).mapToObj("POL-%02d"::formatted).toList();

        assertThat(rows().stream().map(row -> row.substring(2, 8))).containsExactlyElementsOf(expected);
    }

    @Test
    void every_class_and_every_test_it_names_exists() throws IOException {
        var named = new TreeSet<String>();
        for (var row : rows()) {
            CLASS.matcher(row).results().forEach(found -> named.add(found.group(1)));
        }

        assertThat(named).isNotEmpty();
        assertThat(classes()).containsAll(named);
    }

    @Test
    void every_row_is_enforced_or_says_what_will_bring_it() throws IOException {
        assertThat(rows())
                .allMatch(row -> CLASS.matcher(row).find() || row.contains("later work") || row.contains("term `"));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/agreements.md")).stream()
                .filter(line -> ROW.matcher(line).matches())
                .toList();
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
