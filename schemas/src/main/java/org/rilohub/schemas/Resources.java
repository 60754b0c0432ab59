package org.rilohub.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files that are published with the vocabulary. */
public final class Resources {
    private Resources() {}

    /**
     * The lines of a UTF-8 file beside this class.
     *
     * @param name such as {@code codelists/unit.tsv}
     * @throws IllegalStateException if there is no such file
     */
    public static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    /**
     * The text of a UTF-8 file beside this class.
     *
     * @throws IllegalStateException if there is no such file
     */
    public static String text(String name) {
        try (var stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
