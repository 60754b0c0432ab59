package org.rilohub.routes.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.rilohub.cases.uploads.UploadPolicy;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.cases.uploads.UploadState;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.routes.UploadBoard;
import org.rilohub.schemas.Party;
import org.rilohub.security.Received;

/** A board behind the doors that has one upload, of everybody, and takes none; the real one is behind the doors of the whole hub. */
final class Shelved implements UploadBoard {
    /** It has a result. */
    static final UUID FINISHED = UUID.fromString("0193b3a0-0000-7000-8000-000000000007");

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private final AtomicReference<Runnable> whileWriting = new AtomicReference<>(() -> {});

    /** What happens once, while the next result is written. */
    void whileWriting(Runnable happens) {
        whileWriting.set(happens);
    }

    @Override
    public Taken receive(Received statement, SheetFormat format, String sentBy, InputStream file) throws IOException {
        file.transferTo(OutputStream.nullOutputStream());
        throw new ProblemException(Problems.of("unavailable"));
    }

    @Override
    public Optional<UploadProgress> progress(Party asker, UUID uploadId) {
        return Optional.of(uploadId).filter(FINISHED::equals).map(id -> finished(asker));
    }

    private static UploadProgress finished(Party owner) {
        return new UploadProgress(
                FINISHED,
                owner,
                owner.organisation(),
                "sha-256:" + "0".repeat(64),
                SheetFormat.CSV,
                UploadPolicy.ALL_OR_NOTHING,
                UploadState.IMPORTED,
                Optional.empty(),
                0,
                1,
                1,
                1,
                0,
                0,
                1,
                AT,
                Optional.of(AT));
    }

    @Override
    public List<UploadProgress> page(Party asker, Optional<UUID> before, int most) {
        return List.of();
    }

    @Override
    public void result(Party asker, UUID uploadId, Locale language, OutputStream out) throws IOException {
        whileWriting.getAndSet(() -> {}).run();
        out.write('r');
    }

    @Override
    public UploadProgress cancel(Party asker, UUID uploadId, String subject) {
        throw new ProblemException(Problems.of("out-of-turn"));
    }
}
