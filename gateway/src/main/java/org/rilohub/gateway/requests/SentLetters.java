package org.rilohub.gateway.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.gateway.OwnerFile;
import org.rilohub.gateway.SettingsException;
import org.rilohub.security.Digests;

/**
 * Under which id a person has sent what, kept before it is sent and with the person's own state: a run that is repeated because
 * nobody heard the answer hands the same message in. Of what was written there is a digest.
 */
record SentLetters(Path folder, Supplier<UUID> ids) {
    /** The id of this letter about this request; new if it was never sent, or is to be sent as another. */
    UUID id(UUID request, byte[] letter, boolean anew) {
        var file = folder.resolve(request + "-" + Digests.of(letter).replace(':', '-'));
        try {
            return anew || Files.notExists(file)
                    ? keep(file)
                    : UUID.fromString(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(List.of("the id of the message cannot be kept in " + file));
        }
    }

    private UUID keep(Path file) throws IOException {
        var id = ids.get();
        Files.createDirectories(
                folder.toAbsolutePath(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        OwnerFile.write(file, id.toString().getBytes(UTF_8));
        return id;
    }
}
