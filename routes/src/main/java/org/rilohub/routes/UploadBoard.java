package org.rilohub.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Party;
import org.rilohub.security.Received;

/** Files of many reports, for the systems that send them. An organisation's own are all there are. */
public interface UploadBoard {
    /**
     * An upload that is with the hub, and the hub's word for it.
     *
     * @param receipt compact JWS over the statement's digest, the same at every repeat
     */
    record Taken(UploadProgress upload, String receipt) {}

    /**
     * Takes a file, as it comes, under a signed statement about it.
     *
     * @param statement what was signed, as it came
     * @param sentBy the issuer's id of the program that sends
     * @throws ProblemException if it is refused; its leaf is written by then, and nothing is stored
     * @throws IOException if the file breaks off; nothing is stored
     */
    Taken receive(Received statement, SheetFormat format, String sentBy, InputStream file) throws IOException;

    /** Empty if there is none of the asker's. */
    Optional<UploadProgress> progress(Party asker, UUID uploadId);

    /** The asker's, by their ids, the latest first, after {@code before}. */
    List<UploadProgress> page(Party asker, Optional<UUID> before, int most);

    /**
     * Writes the sender's own file with what became of every row; {@code out} stays open.
     *
     * @throws ProblemException {@code out-of-turn} if none of the asker's has a result; nothing is written
     */
    void result(Party asker, UUID uploadId, Locale language, OutputStream out) throws IOException;

    /**
     * Cancels one of the asker's that is not finished.
     *
     * @param subject the issuer's id of the program that asks
     * @throws ProblemException {@code out-of-turn} if none of the asker's is unfinished
     */
    UploadProgress cancel(Party asker, UUID uploadId, String subject);
}
