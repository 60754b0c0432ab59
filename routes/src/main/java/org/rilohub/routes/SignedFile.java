package org.rilohub.routes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that only comes to its end if it is the one that was signed. */
final class SignedFile extends FilterInputStream {
    private final MessageDigest digest;
    private final String signed;

    /** What came is not what was signed; thrown where the end should be, so that nobody keeps it. */
    static final class OtherFileException extends IOException {
        OtherFileException() {
            super("another file than the one that was signed");
        }
    }

    SignedFile(InputStream file, String signed) {
        super(file);
        this.digest = sha256();
        this.signed = signed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        if (got > 0) {
            digest.update(buffer, offset, got);
        } else if (got < 0) {
            requireSame();
        }
        return got;
    }

    /** More than once at the end, if it is asked more than once. */
    private void requireSame() throws IOException {
        var copy = sha256OfAll();
        if (!copy.equals(signed)) {
            throw new OtherFileException();
        }
    }

    private String sha256OfAll() {
        try {
            var sofar = (MessageDigest) digest.clone();
            return "sha-256:" + HexFormat.of().formatHex(sofar.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("every octet of a signed file is read");
    }
}
