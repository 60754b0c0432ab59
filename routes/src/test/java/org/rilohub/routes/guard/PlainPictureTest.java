package org.rilohub.routes.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.routes.GuardException;

class PlainPictureTest {
    private static final byte[] SECRET = "35.6812N".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = encoded(BufferedImage.TYPE_3BYTE_BGR, "jpg");
    private static final byte[] PNG = encoded(BufferedImage.TYPE_3BYTE_BGR, "png");

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_GRAY})
    void passes_what_a_fresh_encoder_writes(int type) {
        assertThatCode(() -> check(encoded(type, "png"))).doesNotThrowAnyException();
        if (type != BufferedImage.TYPE_4BYTE_ABGR) {
            assertThatCode(() -> check(encoded(type, "jpg"))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource
    void stops_a_jpeg_that_holds_anything_else(byte[] picture) {
        assertThatThrownBy(() -> check(picture))
                .isInstanceOf(GuardException.class)
                .hasMessage("PICTURE_NOT_PLAIN");
    }

    static Stream<byte[]> stops_a_jpeg_that_holds_anything_else() {
        int scan = at(JPEG, "\u00ff\u00da");
        int table = at(JPEG, "\u00ff\u00db");
        return Stream.of(
                inserted(JPEG, 2, segment(0xE1, SECRET)),
                inserted(JPEG, 2, segment(0xFE, SECRET)),
                inserted(JPEG, 20, segment(0xE0, SECRET)),
                inserted(JPEG, 20, segment(0xE1, SECRET)),
                inserted(JPEG, 20, segment(0xE2, SECRET)),
                inserted(JPEG, 20, segment(0xEE, SECRET)),
                inserted(JPEG, 20, segment(0xDB, SECRET)),
                inserted(JPEG, 20, segment(0xC4, SECRET)),
                inserted(JPEG, 20, segment(0xDD, new byte[2])),
                inserted(JPEG, scan, segment(0xFE, SECRET)),
                inserted(JPEG, scan, Arrays.copyOfRange(JPEG, scan, JPEG.length - 2)),
                inserted(JPEG, JPEG.length - 2, segment(0xFE, SECRET)),
                inserted(JPEG, JPEG.length, SECRET),
                changed(JPEG, 18, 1),
                changed(JPEG, 14, 72),
                changed(JPEG, table + 3, 0x44),
                changed(JPEG, at(JPEG, "\u00ff\u00c0") + 1, 0xC2),
                Arrays.copyOf(JPEG, JPEG.length - 1),
                Arrays.copyOf(JPEG, scan),
                HexFormat.of().parseHex("ffd8ffd9"),
                HexFormat.of().parseHex("ffd8"),
                SECRET,
                new byte[0]);
    }

    @ParameterizedTest
    @MethodSource
    void stops_a_png_that_holds_anything_else(byte[] picture) {
        assertThatThrownBy(() -> check(picture))
                .isInstanceOf(GuardException.class)
                .hasMessage("PICTURE_NOT_PLAIN");
    }

    static Stream<byte[]> stops_a_png_that_holds_anything_else() {
        int end = PNG.length - 12;
        return Stream.of(
                inserted(PNG, 33, chunk("tEXt", SECRET)),
                inserted(PNG, 33, chunk("eXIf", SECRET)),
                inserted(PNG, 33, chunk("PLTE", new byte[3])),
                inserted(PNG, end, chunk("iTXt", SECRET)),
                inserted(PNG, end, chunk("IDAT", SECRET)),
                inserted(PNG, end, chunk("IEND", SECRET)),
                inserted(PNG, PNG.length, SECRET),
                changed(PNG, 19, 17),
                changed(PNG, 24, 16),
                changed(PNG, 28, 1),
                changed(PNG, PNG.length - 1, 0),
                Arrays.copyOf(PNG, end),
                Arrays.copyOf(PNG, 8),
                withData(16 * 16 * 3 + 16 + 8),
                withData(16 * 16 * 3 + 16 - 1));
    }

    @Test
    void reads_the_data_of_a_png_in_several_chunks_and_no_octet_more_than_its_size_needs() {
        assertThatCode(() -> check(withData(16 * 16 * 3 + 16))).doesNotThrowAnyException();
    }

    /** Sixteen by sixteen pixels of three colours, and so many octets of data in two chunks. */
    private static byte[] withData(int length) {
        var deflater = new Deflater();
        deflater.setInput(new byte[length]);
        deflater.finish();
        var data = new byte[200];
        int deflated = deflater.deflate(data);
        deflater.end();
        return join(
                Arrays.copyOf(PNG, 33),
                chunk("IDAT", Arrays.copyOf(data, 5)),
                chunk("IDAT", Arrays.copyOfRange(data, 5, deflated)),
                chunk("IEND", new byte[0]));
    }

    private static void check(byte[] picture) {
        PlainPicture.require(Base64.getEncoder().encodeToString(picture));
    }

    private static byte[] encoded(int type, String format) {
        var octets = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 16, type), format, octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private static int at(byte[] whole, String part) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(part);
    }

    private static byte[] segment(int marker, byte[] body) {
        return join(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (body.length + 2)}, body);
    }

    private static byte[] chunk(String type, byte[] body) {
        var typed = join(type.getBytes(StandardCharsets.US_ASCII), body);
        var sum = new CRC32();
        sum.update(typed);
        return join(
                ByteBuffer.allocate(4).putInt(body.length).array(),
                typed,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] changed(byte[] whole, int at, int octet) {
        var changed = whole.clone();
        changed[at] = (byte) octet;
        return changed;
    }

    private static byte[] inserted(byte[] whole, int at, byte[] part) {
        return join(Arrays.copyOf(whole, at), part, Arrays.copyOfRange(whole, at, whole.length));
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
