package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.partners.sheets.SheetLimits;
import org.rilohub.routes.UploadBoard;
import org.rilohub.security.Received;

/**
 * Takes in files that are too large for memory: a few at a time and one of a partner, each as it comes, within its size and its time. What was signed
 * about a file stands in a header of the same request.
 */
final class UploadIntake {
    static final String STATEMENT = "Upload-Statement";

    private static final int AT_A_TIME = 4;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final UploadPlaces places = new UploadPlaces(AT_A_TIME);
    private final SheetLimits limits = SheetLimits.standard();
    private final Intake intake;

    UploadIntake(Intake intake) {
        this.intake = intake;
    }

    /** @throws RefusedAtDoorException if the request is no upload, is too large or too slow, or there is no place for it now */
    UploadBoard.Taken receive(HttpServletRequest request, UploadBoard board) {
        var format = format(request);
        var statement = statement(request);
        requireSize(request);
        var place = places.take(Caller.partner(request).party());
        try (var file = new TimedStream(request.getInputStream(), LONGEST)) {
            return board.receive(statement, format, subject(request), file);
        } catch (TimedStream.TooSlowException e) {
            throw new RefusedAtDoorException(PlainStatus.TOO_SLOW, "BODY_TOO_SLOW");
        } catch (IOException e) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "INCOMPLETE_BODY");
        } finally {
            place.giveBack();
        }
    }

    /** Who uploads, as the ledger names it: a partner has one system, and its token names no more than its organisation. */
    static String subject(HttpServletRequest request) {
        return Caller.partner(request).party().organisation();
    }

    private static SheetFormat format(HttpServletRequest request) {
        if (request.getHeader("Content-Encoding") != null) {
            throw new RefusedAtDoorException("unsupported-media-type", "CONTENT_ENCODING");
        }
        var given = Collections.list(request.getHeaders("Content-Type"));
        return Arrays.stream(SheetFormat.values())
                .filter(format ->
                        given.size() == 1 && Intake.essence(given.getFirst()).equals(format.mediaType()))
                .findFirst()
                .orElseThrow(() -> new RefusedAtDoorException("unsupported-media-type", "CONTENT_TYPE"));
    }

    private Received statement(HttpServletRequest request) {
        var given = Collections.list(request.getHeaders(STATEMENT));
        if (given.size() != 1) {
            throw new RefusedAtDoorException("signature-invalid", "NO_UPLOAD_STATEMENT");
        }
        return intake.statement(request, given.getFirst());
    }

    private void requireSize(HttpServletRequest request) {
        if (request.getContentLengthLong() > limits.bytes()) {
            throw new RefusedAtDoorException("too-large", "CONTENT_LENGTH");
        }
    }

    /** A body that must be all there in time. */
    private static final class TimedStream extends InputStream {
        private final InputStream body;
        private final long most;
        private final long began = System.nanoTime();

        /** It was not. */
        private static final class TooSlowException extends IOException {
            TooSlowException() {
                super("too slow");
            }
        }

        TimedStream(InputStream body, Duration most) {
            this.body = body;
            this.most = most.toNanos();
        }

        @Override
        public int read() throws IOException {
            requireInTime();
            return body.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            requireInTime();
            return body.read(buffer, offset, length);
        }

        private void requireInTime() throws IOException {
            if (System.nanoTime() - began > most) {
                throw new TooSlowException();
            }
        }
    }
}
