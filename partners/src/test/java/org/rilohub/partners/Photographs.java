package org.rilohub.partners;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small pictures, in base64. */
final class Photographs {
    private Photographs() {}

    /** A JPEG with a comment and, behind its end, the same again. */
    static String jpeg(String said) {
        var text = said.getBytes(StandardCharsets.UTF_8);
        var plain = plain(said);
        var laden = new ByteArrayOutputStream();
        laden.write(plain, 0, 2);
        laden.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)});
        laden.writeBytes(text);
        laden.write(plain, 2, plain.length - 2);
        laden.writeBytes(text);
        return Base64.getEncoder().encodeToString(laden.toByteArray());
    }

    /** Pixels that are others for every text. */
    private static byte[] plain(String said) {
        var random = new Random(said.hashCode());
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, random.nextInt());
        }
        var octets = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** The octets of base64, each a character. */
    static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    }
}
