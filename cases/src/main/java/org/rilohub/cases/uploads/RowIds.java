package org.rilohub.cases.uploads;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.rilohub.security.Digests;

/** Message ids of the reports of an upload: the same for the same row, whoever asks and how often. */
final class RowIds {
    private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RowIds() {}

    /** A UUIDv7 (RFC 9562, section 5.7) with the upload's time, whose other bits are drawn from upload and row. */
    static UUID of(UUID uploadId, int row) {
        var drawn = ByteBuffer.wrap(Digests.sha256((uploadId + ":" + row).getBytes(US_ASCII)));
        long high = (uploadId.getMostSignificantBits() & TIME) | VERSION_7 | (drawn.getLong() & 0xFFFL);
        return new UUID(high, (drawn.getLong() & VARIANT_MASK) | VARIANT);
    }
}
