package org.rilohub.schemas.rules;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.rilohub.schemas.Picture;

/** SR-01: pictures are of their media types. */
final class PicturesArePictures implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.content().pictures().stream().allMatch(picture -> isPicture(picture, subject))
                ? Stream.empty()
                : Stream.of(Finding.reject(
                        "SR-01",
                        Problems.SCHEMA_INVALID,
                        subject.within() + "pictures[].content",
                        "Give base64 of a picture of its media type."));
    }

    private static boolean isPicture(Picture picture, Subject subject) {
        var magic = subject.code("media-type", picture.mediaType()).flatMap(type -> type.attribute("magic"));
        try {
            var octets =
                    HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(picture.content()));
            return magic.isEmpty() || octets.startsWith(magic.get());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
