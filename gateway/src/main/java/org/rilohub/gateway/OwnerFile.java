package org.rilohub.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets: readable by their owner only, and never seen half-written. */
public final class OwnerFile {
    private OwnerFile() {}

    /** Writes all of it or nothing; the folder must exist. */
    public static void write(Path file, byte[] content) throws IOException {
        var whole = file.toAbsolutePath();
        var draft = Files.createTempFile(
                whole.getParent(),
                "draft",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, content);
        Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
    }
}
