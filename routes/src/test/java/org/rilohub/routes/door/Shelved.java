package org.rilohub.routes.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.routes.UploadBoard;
import org.rilohub.schemas.Party;
import org.rilohub.security.Received;

/** A board behind the doors that has no upload and takes none; the real one is behind the doors of the whole hub. */
final class Shelved implements UploadBoard {
    @Override
    public Taken receive(Received statement, SheetFormat format, String sentBy, InputStream file) throws IOException {
        file.transferTo(OutputStream.nullOutputStream());
        throw new ProblemException(Problems.of("unavailable"));
    }

    @Override
    public Optional<UploadProgress> progress(Party asker, UUID uploadId) {
        return Optional.empty();
    }

    @Override
    public List<UploadProgress> page(Party asker, Optional<UUID> before, int most) {
        return List.of();
    }

    @Override
    public void result(Party asker, UUID uploadId, Locale language, OutputStream out) {
        throw new ProblemException(Problems.of("out-of-turn"));
    }

    @Override
    public UploadProgress cancel(Party asker, UUID uploadId, String subject) {
        throw new ProblemException(Problems.of("out-of-turn"));
    }
}
