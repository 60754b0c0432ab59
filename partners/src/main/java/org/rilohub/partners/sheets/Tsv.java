package org.rilohub.partners.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables beside this class, in UTF-8, with comments after {@code #}. */
final class Tsv {
    private Tsv() {}

    /** @throws IllegalStateException if there is no such file */
    static List<List<String>> rows(String name) {
        try (var in = Tsv.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no file " + name);
            }
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
