package org.rilohub.partners.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook one after another. Nothing that acts or points outside is let past, nor a package that unpacks
 * to much more than it is. The package stays packed in memory: nothing of it is written anywhere.
 */
final class XlsxParts implements AutoCloseable {
    /** A package this small may be as dense as it likes. */
    private static final long SLACK = 1L << 20;

    private static final int MOST_PARTS = 1_000;
    private static final Pattern ACTIVE = Pattern.compile(".*(vbaproject|vbadata)[^/]*"
            + "|xl/(activex|ctrlprops|embeddings|macrosheets|dialogsheets|querytables|customui)/.*"
            + "|(.*/)?(connections\\.xml|customui[^/]*)");
    private static final Pattern LINKED = Pattern.compile("xl/externallinks/.*");

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private final long mostInflated;
    private final Set<String> names = new HashSet<>();
    private long inflated;

    /** One part: its name in small letters, and its octets. */
    record Part(String name, InputStream octets) {}

    XlsxParts(SheetSource source, SheetLimits limits) throws IOException {
        var packed = packed(source, limits);
        this.zip = opened(packed);
        this.entries = zip.getEntriesInPhysicalOrder();
        this.mostInflated = Math.min(limits.inflated(), packed.length * (long) limits.ratio() + SLACK);
    }

    private static byte[] packed(SheetSource source, SheetLimits limits) throws IOException {
        try (var in = new CappedStream(source.open(), limits.packed())) {
            return in.readAllBytes();
        }
    }

    private static ZipFile opened(byte[] packed) {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    /**
     * The next part, empty after the last.
     *
     * @throws UnfitSheetException if it must not be there
     */
    Optional<Part> next() {
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            if (!entry.isDirectory()) {
                return Optional.of(part(entry));
            }
        }
        return Optional.empty();
    }

    private Part part(ZipArchiveEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        refuse(name);
        try {
            return new Part(name, new Inflating(zip.getInputStream(entry)));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void refuse(String name) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || !names.add(name)) {
            throw new UnfitSheetException(SheetFault.NOT_XLSX);
        }
        if (names.size() > MOST_PARTS) {
            throw new UnfitSheetException(SheetFault.INFLATES_TOO_MUCH);
        }
        if (ACTIVE.matcher(name).matches()) {
            throw new UnfitSheetException(SheetFault.ACTIVE_CONTENT);
        }
        if (LINKED.matcher(name).matches()) {
            throw new UnfitSheetException(SheetFault.EXTERNAL_LINKS);
        }
    }

    private static UnfitSheetException broken(Exception cause) {
        var unfit = new UnfitSheetException(SheetFault.NOT_XLSX);
        unfit.initCause(cause);
        return unfit;
    }

    private void unpacked(int more) {
        inflated += more;
        if (inflated > mostInflated) {
            throw new UnfitSheetException(SheetFault.INFLATES_TOO_MUCH);
        }
    }

    /** Counts what comes out of all parts together. What is torn inside is the file's fault, not the machine's. */
    private final class Inflating extends FilterInputStream {
        Inflating(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = in.read(buffer, offset, length);
                unpacked(Math.max(read, 0));
                return read;
            } catch (IOException e) {
                throw broken(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
