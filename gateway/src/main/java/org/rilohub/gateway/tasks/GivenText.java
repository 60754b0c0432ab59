package org.rilohub.gateway.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rilohub.gateway.SettingsException;

/** Words of a person, given on the command line or in a file that {@code @} names. */
final class GivenText {
    private GivenText() {}

    /** @throws SettingsException if the file cannot be read */
    static String of(String given) {
        if (!given.startsWith("@")) {
            return given;
        }
        var file = Path.of(given.substring(1));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SettingsException(List.of("the file " + file + " cannot be read"));
        }
    }
}
