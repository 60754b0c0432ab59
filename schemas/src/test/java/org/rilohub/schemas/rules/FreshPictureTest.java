package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.schemas.rules.Photograph.chunk;
import static org.rilohub.schemas.rules.Photograph.exif;
import static org.rilohub.schemas.rules.Photograph.join;
import static org.rilohub.schemas.rules.Photograph.latin;
import static org.rilohub.schemas.rules.Photograph.segment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.rules.FreshPicture.Result.Fresh;
import org.rilohub.schemas.rules.FreshPicture.Result.Unfit;

class FreshPictureTest {
    private static final byte[] SECRET = latin("35.6812N 139.7671E");
    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;

    @Test
    void a_jpeg_leaves_with_what_a_fresh_encoder_writes_and_nothing_else() throws IOException {
        var thumbnail = Photograph.encoded(corners(BufferedImage.TYPE_INT_RGB), "jpg");
        var plain = Photograph.encoded(corners(BufferedImage.TYPE_INT_RGB), "jpg");
        var laden = join(
                Photograph.withSegments(
                        plain,
                        segment(0xE1, join(latin("Exif\0\0"), exif(1, ByteOrder.BIG_ENDIAN), SECRET, thumbnail)),
                        segment(0xE1, join(latin("http://ns.adobe.com/xap/1.0/\0"), SECRET)),
                        segment(0xE2, join(latin("ICC_PROFILE\0\1\1"), SECRET)),
                        segment(0xE0, join(latin("JFXX\0\20"), SECRET)),
                        segment(0xED, SECRET),
                        segment(0xFE, SECRET)),
                zip());

        var fresh = fresh("jpeg", laden);

        assertThat(Photograph.markers(fresh)).containsExactly(0xD8, 0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9);
        assertThat(holds(laden, SECRET)).isTrue();
        assertThat(holds(fresh, SECRET)).isFalse();
        assertThat(holds(fresh, latin("PK"))).isFalse();
        assertAlike(Photograph.decoded(fresh), Photograph.decoded(plain));
    }

    @Test
    void a_jpeg_is_encoded_anew_and_not_copied() {
        var jpeg = Photograph.encoded(noise(64, 64), "jpg");

        assertThat(scan(fresh("jpeg", jpeg))).isNotEqualTo(scan(jpeg));
    }

    private static byte[] scan(byte[] jpeg) {
        return Arrays.copyOfRange(jpeg, text(jpeg).indexOf("\u00ff\u00da"), jpeg.length);
    }

    @Test
    void a_png_leaves_with_its_pixels_and_nothing_else() throws IOException {
        var plain = Photograph.encoded(corners(BufferedImage.TYPE_INT_RGB), "png");
        var laden = join(
                Photograph.withChunks(
                        plain,
                        chunk("tEXt", join(latin("Comment\0"), SECRET)),
                        chunk("zTXt", join(latin("Comment\0\0"), SECRET)),
                        chunk("iTXt", join(latin("XML:com.adobe.xmp\0\0\0\0\0"), SECRET)),
                        chunk("eXIf", join(exif(1, ByteOrder.BIG_ENDIAN), SECRET)),
                        chunk("iCCP", join(latin("p\0\0"), SECRET)),
                        chunk("tIME", new byte[7]),
                        chunk("prVt", SECRET)),
                zip());

        var fresh = fresh("png", laden);

        assertThat(Photograph.chunks(fresh)).containsExactly("IHDR", "IDAT", "IEND");
        assertThat(holds(fresh, SECRET)).isFalse();
        assertThat(holds(fresh, latin("PK\3"))).isFalse();
        assertSame(Photograph.decoded(fresh), Photograph.decoded(plain));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void a_png_of_any_kind_keeps_its_pixels(int type) {
        var image = corners(type);
        image.setRGB(5, 5, 0x80336699);
        var png = Photograph.encoded(image, "png");

        var fresh = Photograph.decoded(fresh("png", png));

        assertSame(fresh, Photograph.decoded(png));
        assertThat(fresh.getColorModel().hasAlpha())
                .isEqualTo(image.getColorModel().hasAlpha());
    }

    @Test
    void grey_of_sixteen_bits_becomes_grey_of_eight() {
        var image = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 0x1234, 0x8000, 0xFFFF});

        var fresh = Photograph.decoded(fresh("png", Photograph.encoded(image, "png")));

        assertThat(fresh.getRaster().getSamples(0, 0, 4, 1, 0, new int[4])).containsExactly(0, 0x12, 0x80, 0xFF);
    }

    @Test
    void a_grey_jpeg_stays_grey() {
        var fresh = fresh("jpeg", Photograph.encoded(corners(BufferedImage.TYPE_BYTE_GRAY), "jpg"));

        assertThat(Photograph.decoded(fresh).getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    /** Where the first pixel of the first row belongs, and where the row ends. */
    @ParameterizedTest
    @CsvSource({
        "1, top left, top right",
        "2, top right, top left",
        "3, bottom right, bottom left",
        "4, bottom left, bottom right",
        "5, top left, bottom left",
        "6, top right, bottom right",
        "7, bottom right, top right",
        "8, bottom left, top left",
        "0, top left, top right",
        "9, top left, top right"
    })
    void pictures_stand_upright_however_the_camera_was_held(int orientation, String first, String last) {
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            var exif = exif(orientation, order);
            var image = corners(BufferedImage.TYPE_INT_RGB);
            var jpeg = Photograph.withSegments(
                    Photograph.encoded(image, "jpg"), segment(0xE1, join(latin("Exif\0\0"), exif)));
            var png = Photograph.withChunks(Photograph.encoded(image, "png"), chunk("eXIf", exif));

            for (var fresh : List.of(Photograph.decoded(fresh("jpeg", jpeg)), Photograph.decoded(fresh("png", png)))) {
                assertThat(isReddest(fresh, first)).isTrue();
                assertThat(isBluest(fresh, last)).isTrue();
                assertThat(fresh.getWidth()).isEqualTo(orientation >= 5 && orientation <= 8 ? HEIGHT : WIDTH);
            }
        }
    }

    @Test
    void an_orientation_that_cannot_be_read_turns_nothing() {
        for (int length = 0; length < 26; length++) {
            var cut = Arrays.copyOf(exif(6, ByteOrder.BIG_ENDIAN), length);
            var jpeg = Photograph.withSegments(
                    Photograph.encoded(corners(BufferedImage.TYPE_INT_RGB), "jpg"),
                    segment(0xE1, join(latin("Exif\0\0"), cut)));

            assertThat(Photograph.decoded(fresh("jpeg", jpeg)).getWidth()).isPositive();
        }
    }

    @Test
    void the_same_picture_gives_the_same_octets() {
        for (var format : List.of("jpeg", "png")) {
            var octets = Photograph.encoded(noise(100, 80), format);

            assertThat(fresh(format, octets)).isEqualTo(fresh(format, octets));
        }
    }

    @Test
    void what_is_hidden_in_the_lowest_bits_of_a_png_stays() {
        var image = noise(16, 16);

        assertSame(Photograph.decoded(fresh("png", Photograph.encoded(image, "png"))), image);
    }

    @Test
    void a_picture_of_forty_megapixels_is_turned_strip_by_strip() {
        var image = new BufferedImage(8000, 5000, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(7999, 4999, 0, 200);
        var png = Photograph.withChunks(Photograph.encoded(image, "png"), chunk("eXIf", exif(3, ByteOrder.BIG_ENDIAN)));

        var fresh = Photograph.decoded(fresh("png", png));

        assertThat(fresh.getRaster().getSample(0, 0, 0)).isEqualTo(200);
        assertThat(fresh.getRaster().getSample(7999, 4999, 0)).isZero();
    }

    @Test
    void pictures_whose_header_says_too_many_pixels_are_not_decoded() {
        var png = Photograph.encoded(noise(8, 8), "png");
        ByteBuffer.wrap(png).putInt(16, 8001).putInt(20, 5000);
        var jpeg = Photograph.encoded(noise(8, 8), "jpg");
        int frame = text(jpeg).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65535).putShort(frame + 7, (short) 65535);
        var transparent = Photograph.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png");
        ByteBuffer.wrap(transparent).putInt(16, 8000).putInt(20, 5000);

        assertThat(flaw("png", png)).isEqualTo(PictureFlaw.TOO_MANY_PIXELS);
        assertThat(flaw("jpeg", jpeg)).isEqualTo(PictureFlaw.TOO_MANY_PIXELS);
        assertThat(flaw("png", transparent)).isEqualTo(PictureFlaw.TOO_MANY_PIXELS);
    }

    @Test
    void animated_pictures_and_pictures_in_printing_colours_are_not_passed_on() throws IOException {
        var animated = Photograph.withChunks(Photograph.encoded(noise(8, 8), "png"), chunk("acTL", new byte[8]));

        assertThat(flaw("png", animated)).isEqualTo(PictureFlaw.ANIMATED);
        assertThat(flaw("jpeg", cmyk())).isEqualTo(PictureFlaw.COLOURS);
    }

    @Test
    void a_picture_that_is_too_large_anew_loses_quality_or_stays() {
        var jpeg = fresh("jpeg", Photograph.encoded(noise(1500, 1200), "jpg"));

        assertThat(jpeg.length).isLessThanOrEqualTo(1 << 20);
        assertThat(flaw("png", Photograph.encoded(noise(700, 700), "png"))).isEqualTo(PictureFlaw.TOO_LARGE);
    }

    @Test
    void a_picture_that_cannot_be_read_to_its_end_is_not_passed_on() {
        var jpeg = Photograph.encoded(noise(16, 16), "jpg");
        var png = Photograph.encoded(noise(16, 16), "png");

        assertThat(flaw("png", jpeg)).isEqualTo(PictureFlaw.UNREADABLE);
        assertThat(flaw("jpeg", png)).isEqualTo(PictureFlaw.UNREADABLE);
        assertThat(flaw("tiff", jpeg)).isEqualTo(PictureFlaw.UNREADABLE);
        assertThat(flaw("jpeg", Arrays.copyOf(jpeg, jpeg.length - 2))).isEqualTo(PictureFlaw.UNREADABLE);
        assertThat(flaw("png", Arrays.copyOf(png, png.length - 12))).isEqualTo(PictureFlaw.UNREADABLE);
        assertThat(flaw("png", Photograph.withChunks(png, chunk("IHDR", new byte[13]))))
                .isEqualTo(PictureFlaw.UNREADABLE);
    }

    @Property(tries = 300)
    void whatever_a_picture_is_damaged_to_it_leaves_plain_or_not_at_all(@ForAll long seed, @ForAll boolean png) {
        var random = new Random(seed);
        var format = png ? "png" : "jpeg";
        var octets = Photograph.encoded(noise(12, 12), format);
        for (int i = 0; i < 3; i++) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt();
        }

        if (FreshPicture.of(Photograph.picture(format, octets)) instanceof Fresh(var picture)) {
            var fresh = Photograph.octets(picture);
            assertThat(
                            png
                                    ? Photograph.chunks(fresh).size()
                                    : Photograph.markers(fresh).size())
                    .isEqualTo(png ? 3 : 7);
        }
    }

    @Property(tries = 300)
    void reads_or_leaves_out_whatever_comes(@ForAll byte[] octets, @ForAll boolean png) {
        assertThat(FreshPicture.of(Photograph.picture(png ? "png" : "jpeg", octets)))
                .isInstanceOf(Unfit.class);
    }

    private static byte[] fresh(String format, byte[] octets) {
        var result = FreshPicture.of(Photograph.picture(format, octets));
        assertThat(result).isInstanceOf(Fresh.class);
        return Photograph.octets(((Fresh) result).picture());
    }

    private static PictureFlaw flaw(String format, byte[] octets) {
        return ((Unfit) FreshPicture.of(Photograph.picture(format, octets))).flaw();
    }

    /** Red at the beginning of the first row, blue at its end. */
    private static BufferedImage corners(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        var drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, 16, 16);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(WIDTH - 16, 0, 16, 16);
        drawing.dispose();
        return image;
    }

    private static BufferedImage noise(int width, int height) {
        var random = new Random(7);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] cmyk() throws IOException {
        var raster = Raster.createInterleavedRaster(0, 16, 16, 4, null);
        var octets = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(octets)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return octets.toByteArray();
    }

    private static byte[] zip() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("secret.txt"));
            zip.write(SECRET);
            zip.closeEntry();
        }
        return octets.toByteArray();
    }

    private static boolean isReddest(BufferedImage image, String corner) {
        var colour = at(image, corner);
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    private static boolean isBluest(BufferedImage image, String corner) {
        var colour = at(image, corner);
        return colour.getBlue() > 200 && colour.getRed() < 60;
    }

    private static Color at(BufferedImage image, String corner) {
        int x = corner.endsWith("left") ? 4 : image.getWidth() - 5;
        int y = corner.startsWith("top") ? 4 : image.getHeight() - 5;
        return new Color(image.getRGB(x, y));
    }

    private static void assertSame(BufferedImage one, BufferedImage other) {
        assertThat(pixels(one)).isEqualTo(pixels(other));
    }

    private static void assertAlike(BufferedImage one, BufferedImage other) {
        for (int y = 4; y < HEIGHT; y += 8) {
            for (int x = 4; x < WIDTH; x += 8) {
                var a = new Color(one.getRGB(x, y));
                var b = new Color(other.getRGB(x, y));
                assertThat(Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getBlue() - b.getBlue()))
                        .isLessThan(40);
            }
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static boolean holds(byte[] whole, byte[] part) {
        return text(whole).contains(text(part));
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
