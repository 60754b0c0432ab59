package org.rilohub.schemas.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.rilohub.schemas.Picture;

/**
 * A picture encoded anew from its pixels (NN-4): no Exif, XMP, IPTC, colour profile, thumbnail or comment, no octet behind
 * its end, turned upright; the same octets whenever the same JDK does it to the same picture.
 *
 * <p>The pixels of a PNG picture stay what they are, so what somebody has hidden in their lowest bits stays, too. Those of
 * a JPEG picture are quantised anew, which little of that kind survives. Colours of a profile other than sRGB look a
 * little different without it.
 */
final class FreshPicture {
    private static final int MOST_OCTETS = 1 << 20;

    /** The first at which the picture is no larger than a field may be. */
    private static final List<Float> QUALITIES = List.of(0.9f, 0.8f, 0.65f, 0.5f);

    /** A large picture takes 150 MB while it is decoded. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private FreshPicture() {}

    /** What became of a picture. */
    sealed interface Result {
        record Fresh(Picture picture) implements Result {}

        /** It is not to leave. */
        record Unfit(PictureFlaw flaw) implements Result {}
    }

    static Result of(Picture picture) {
        ONE_AT_A_TIME.lock();
        try {
            return new Result.Fresh(fresh(picture));
        } catch (UnfitPictureException e) {
            return new Result.Unfit(e.flaw());
        } catch (IOException | RuntimeException e) {
            // The JDK's readers throw unchecked exceptions of many kinds at what is no picture.
            return new Result.Unfit(PictureFlaw.UNREADABLE);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** How many pixels it says it has, without decoding one; none if it is unfit anyway. */
    static long pixels(Picture picture) {
        try {
            var stripped = stripped(picture);
            return (long) stripped.width() * stripped.height();
        } catch (RuntimeException e) { // whatever makes it unfit is said when it is encoded
            return 0;
        }
    }

    private static Stripped stripped(Picture picture) {
        var octets = ByteBuffer.wrap(Base64.getDecoder().decode(picture.content()));
        return switch (picture.mediaType()) {
            case "image/png" -> Png.strip(octets);
            case "image/jpeg" -> Jpeg.strip(octets);
            default -> throw new UnfitPictureException(PictureFlaw.UNREADABLE);
        };
    }

    private static Picture fresh(Picture picture) throws IOException {
        var pixels = Pixels.of(stripped(picture), picture.mediaType().equals("image/png") ? "png" : "jpeg");
        var content = Base64.getEncoder().encodeToString(encoded(pixels));
        return new Picture(picture.mediaType(), picture.caption(), picture.humanRelease(), content);
    }

    private static byte[] encoded(Pixels pixels) throws IOException {
        for (float quality : QUALITIES) {
            var octets = pixels.encoded(quality);
            if (octets.length <= MOST_OCTETS) {
                return octets;
            }
        }
        throw new UnfitPictureException(PictureFlaw.TOO_LARGE);
    }
}
