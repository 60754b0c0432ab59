package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;

/** The temporary folder of a throw-away hub. */
record HubFolder(Path path) {
    /** A new one that only its owner may enter. */
    static HubFolder temporary() {
        try {
            return new HubFolder(Files.createTempDirectory("rilohub-partner-kit"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the throw-away hub", e);
        }
    }

    /** Copies the kit's part of a hub: its keys, the partner file, and the certificates that this names as neighbours. */
    void furnish(Kit kit) {
        copy(kit.hubsOwn(), "pki", Files::isRegularFile);
        copy(kit.partnerFiles(), "partners", Files::isRegularFile);
        copy(kit.keys(), "keys", HubFolder::isCertificate);
    }

    private void copy(Path from, String into, Predicate<Path> wanted) {
        try (var files = Files.list(from)) {
            var target = Files.createDirectories(path.resolve(into));
            for (var file : files.filter(wanted).toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the kit cannot be read", e);
        }
    }

    private static boolean isCertificate(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".pem") && !name.endsWith("-key.pem");
    }

    /** Whether nothing of it is left. */
    boolean delete() {
        if (Files.notExists(path)) {
            return true;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
