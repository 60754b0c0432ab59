package org.rilohub.schemas.rules;

import static org.rilohub.schemas.rules.Stripped.requireSound;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decoded, upright pixels of 8 bits: grey, colour, or colour with transparency. They are read strip by strip, so that
 * besides the whole only a quarter of the largest picture is in memory at a time.
 */
final class Pixels {
    private static final int STRIP = 10_000_000;

    static {
        ImageIO.setUseCache(false);
    }

    private final String format;
    private final BufferedImage image;

    private Pixels(String format, BufferedImage image) {
        this.format = format;
        this.image = image;
    }

    /**
     * Decodes a picture.
     *
     * @param format {@code jpeg} or {@code png}
     * @throws IOException if it cannot be decoded; the JDK's readers also throw unchecked exceptions then
     */
    static Pixels of(Stripped picture, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(picture.octets().array()))) {
            reader.setInput(in, false, true);
            requireSound(reader.getWidth(0) == picture.width() && reader.getHeight(0) == picture.height());
            return new Pixels(format, upright(reader, picture));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(ImageReader reader, Stripped picture) throws IOException {
        int rows = Math.max(1, STRIP / picture.width());
        var first = strip(reader, picture, 0, rows);
        if (rows >= picture.height() && picture.orientation() == Orientation.UPRIGHT && isPlain(first)) {
            return first;
        }
        var upright = blank(first, picture);
        place(first, 0, picture, upright);
        for (int y = rows; y < picture.height(); y += rows) {
            place(strip(reader, picture, y, rows), y, picture, upright);
        }
        return upright;
    }

    private static BufferedImage strip(ImageReader reader, Stripped picture, int y, int rows) throws IOException {
        var param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(0, y, picture.width(), Math.min(rows, picture.height() - y)));
        return reader.read(0, param);
    }

    private static boolean isPlain(BufferedImage image) {
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR -> true;
            default -> false;
        };
    }

    private static BufferedImage blank(BufferedImage like, Stripped picture) {
        boolean sideways = picture.orientation().isSideways();
        int colour = like.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        return new BufferedImage(
                sideways ? picture.height() : picture.width(),
                sideways ? picture.width() : picture.height(),
                isGrey(like) ? BufferedImage.TYPE_BYTE_GRAY : colour);
    }

    /** Whether a pixel is one sample of grey, not an index into a palette. */
    private static boolean isGrey(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY || image.getType() == BufferedImage.TYPE_USHORT_GRAY;
    }

    private static void place(BufferedImage strip, int top, Stripped picture, BufferedImage upright) {
        var octets = ((DataBufferByte) upright.getRaster().getDataBuffer()).getData();
        int channels = upright.getRaster().getNumBands();
        var line = new int[picture.width()];
        for (int row = 0; row < strip.getHeight(); row++) {
            read(strip, row, line);
            for (int x = 0; x < line.length; x++) {
                int column = picture.orientation().column(x, top + row, picture.width(), picture.height());
                int at = picture.orientation().row(x, top + row, picture.width(), picture.height());
                put(line[x], octets, (at * upright.getWidth() + column) * channels, channels);
            }
        }
    }

    /** Grey as it is stored, in 8 bits; colour as alpha, red, green and blue. */
    private static void read(BufferedImage strip, int row, int[] line) {
        if (!isGrey(strip)) {
            strip.getRGB(0, row, line.length, 1, line, 0, line.length);
            return;
        }
        strip.getRaster().getSamples(0, row, line.length, 1, 0, line);
        if (strip.getType() == BufferedImage.TYPE_USHORT_GRAY) {
            for (int x = 0; x < line.length; x++) {
                line[x] >>>= 8;
            }
        }
    }

    /** The last channel of the integer first, as the image types have them. */
    private static void put(int pixel, byte[] octets, int at, int channels) {
        int to = at;
        if (channels == 4) {
            octets[to++] = (byte) (pixel >>> 24);
        }
        octets[to] = (byte) pixel;
        if (channels > 1) {
            octets[to + 1] = (byte) (pixel >>> 8);
            octets[to + 2] = (byte) (pixel >>> 16);
        }
    }

    /**
     * Encodes them, without any metadata.
     *
     * @param quality from 0 to 1, for JPEG
     */
    byte[] encoded(float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var octets = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(octets)) {
            var param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return octets.toByteArray();
    }
}
