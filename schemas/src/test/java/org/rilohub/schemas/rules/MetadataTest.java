package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Picture;

class MetadataTest {
    private static final byte[] SECRET = "35.6812N 139.7671E".getBytes(StandardCharsets.US_ASCII);

    @Test
    void takes_segments_and_trailing_octets_out_of_a_jpeg_and_keeps_its_pixels() throws IOException {
        var plain = image("jpg");
        var exif = insert(plain, 2, segment(0xE1));
        var both = append(insert(exif, 2, segment(0xFE)), SECRET);

        var clean = clean("image/jpeg", both);

        assertThat(contains(clean, SECRET)).isFalse();
        assertThat(pixel(clean)).isEqualTo(pixel(plain));
    }

    @Test
    void takes_text_chunks_and_trailing_octets_out_of_a_png_and_keeps_its_pixels() throws IOException {
        var plain = image("png");
        var both = append(insert(plain, 33, chunk()), SECRET);

        var clean = clean("image/png", both);

        assertThat(contains(both, SECRET)).isTrue();
        assertThat(contains(clean, SECRET)).isFalse();
        assertThat(pixel(clean)).isEqualTo(pixel(plain));
    }

    @Test
    void takes_thumbnails_out_of_a_jpeg_and_says_nothing_but_how_its_colours_are_coded() throws IOException {
        var plain = image("jpg");
        var jfif = append("JFIF\0\1\2\1\0\110\0\110\3\2".getBytes(StandardCharsets.ISO_8859_1), SECRET);
        var jfxx = append("JFXX\0\20".getBytes(StandardCharsets.ISO_8859_1), SECRET);
        var adobe = append("Adobe\0\144\0\0\0\0\1".getBytes(StandardCharsets.ISO_8859_1), SECRET);
        var all = plain;
        for (var each : List.of(segment(0xE0, jfxx), segment(0xE0, jfif), segment(0xEE, adobe))) {
            all = insert(all, 2, each);
        }

        var clean = clean("image/jpeg", all);

        assertThat(contains(all, SECRET)).isTrue();
        assertThat(contains(clean, SECRET)).isFalse();
        assertThat(contains(clean, "JFXX".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(pixel(clean)).isEqualTo(pixel(plain));
        assertThat(clean("image/jpeg", clean)).isEqualTo(clean);
    }

    @Test
    void drops_a_picture_that_is_not_of_its_kind() throws IOException {
        assertThat(Metadata.without(picture("image/png", image("jpg")))).isEmpty();
        assertThat(Metadata.without(picture("image/jpeg", image("png")))).isEmpty();
        assertThat(Metadata.without(picture("image/tiff", image("jpg")))).isEmpty();
    }

    @Test
    void drops_a_picture_it_cannot_read_to_its_end() throws IOException {
        var jpeg = image("jpg");
        var png = image("png");

        assertThat(Metadata.without(picture("image/jpeg", Arrays.copyOf(jpeg, jpeg.length - 2))))
                .isEmpty();
        assertThat(Metadata.without(picture("image/png", Arrays.copyOf(png, png.length - 12))))
                .isEmpty();
    }

    @Property(tries = 500)
    void reads_or_drops_whatever_comes(@ForAll byte[] octets, @ForAll boolean png) {
        var picture = Metadata.without(picture(png ? "image/png" : "image/jpeg", octets));

        assertThat(picture)
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        some -> assertThat(some.orElseThrow().content()).isNotEmpty());
    }

    private static byte[] image(String format) throws IOException {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0x336699);
        var octets = new ByteArrayOutputStream();
        ImageIO.write(image, format, octets);
        return octets.toByteArray();
    }

    private static int pixel(byte[] octets) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(octets)).getRGB(3, 3);
    }

    private static byte[] clean(String type, byte[] octets) {
        var picture = Metadata.without(picture(type, octets)).orElseThrow();
        return Base64.getDecoder().decode(picture.content());
    }

    private static Picture picture(String type, byte[] octets) {
        return new Picture(type, Optional.empty(), true, Base64.getEncoder().encodeToString(octets));
    }

    private static byte[] segment(int marker) {
        return segment(marker, SECRET);
    }

    private static byte[] segment(int marker, byte[] body) {
        var segment = new ByteArrayOutputStream();
        segment.write(0xFF);
        segment.write(marker);
        segment.write(0);
        segment.write(body.length + 2);
        segment.writeBytes(body);
        return segment.toByteArray();
    }

    private static byte[] chunk() {
        var body = append("tEXt".getBytes(StandardCharsets.US_ASCII), SECRET);
        var sum = new CRC32();
        sum.update(body);
        var chunk = append(new byte[] {0, 0, 0, (byte) SECRET.length}, body);
        int crc = (int) sum.getValue();
        return append(chunk, new byte[] {(byte) (crc >>> 24), (byte) (crc >>> 16), (byte) (crc >>> 8), (byte) crc});
    }

    private static byte[] insert(byte[] whole, int at, byte[] part) {
        return append(append(Arrays.copyOf(whole, at), part), Arrays.copyOfRange(whole, at, whole.length));
    }

    private static byte[] append(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static boolean contains(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
