package org.rilohub.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL programs for this platform, unpacked from the class path. */
final class Binaries {
    private Binaries() {}

    /** The folder with {@code bin/postgres}; named after the archive's digest, so new programs never mix with old. */
    static Path unpack(Path below, Consumer<String> progress) throws IOException {
        var archive = archive();
        var folder = below.resolve("postgres-" + digest(archive));
        if (!Files.isDirectory(folder)) {
            progress.accept("Unpacking PostgreSQL (once).");
            unpackWhole(archive, folder);
        }
        return folder;
    }

    private static void unpackWhole(String archive, Path folder) throws IOException {
        var temporary = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (var packed = open(archive)) {
            Archive.unpack(packed, temporary);
        }
        Launched.quietly(List.of("sync"));
        try {
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedMeanwhile) {
            Archive.delete(temporary);
        }
    }

    private static String archive() {
        var arch = System.getProperty("os.arch", "").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return "/postgres-" + (system.contains("mac") ? "darwin" : system) + "-" + arch + ".txz";
    }

    private static String digest(String archive) throws IOException {
        try (var packed = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            packed.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(packed.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(String archive) {
        @Nullable InputStream packed = Binaries.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new CannotStartException("There is no built-in PostgreSQL for this platform (" + archive
                    + "): set HUB_DATABASE_URL to a PostgreSQL of your own.");
        }
        return new BufferedInputStream(packed, 1 << 16);
    }
}
