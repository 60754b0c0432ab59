package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.rules.FreshPicture.Result.Fresh;
import org.rilohub.schemas.rules.FreshPicture.Result.Unfit;

/** NN-4: pictures lose what cameras write into them, so in every lane each must be one that can be encoded anew. */
final class PicturesClean implements Rule {
    private static final String ID = "NN-4";
    private static final String PICTURE = "pictures[].content";

    /** Of all pictures of a report together: to decode them takes seconds, and others wait meanwhile. */
    private static final long MOST_PIXELS = 40_000_000;

    @Override
    public Stream<Finding> examine(Subject subject) {
        if (subject.content().pictures().stream()
                        .mapToLong(FreshPicture::pixels)
                        .sum()
                > MOST_PIXELS) {
            return Stream.of(Finding.reject(
                    ID, Problems.RULE_VIOLATED, path(subject), "Give pictures of at most 40 megapixels together."));
        }
        return Stream.concat(
                subject.content().pictures().stream().flatMap(picture -> unfit(picture, path(subject))),
                subject.isForCen() && !subject.content().pictures().isEmpty()
                        ? Stream.of(Finding.transform(
                                ID, path(subject), "The hub encodes every picture anew, from its pixels."))
                        : Stream.empty());
    }

    private static String path(Subject subject) {
        return subject.within() + PICTURE;
    }

    private static Stream<Finding> unfit(Picture picture, String path) {
        return switch (FreshPicture.of(picture)) {
            case Fresh fresh -> Stream.empty();
            case Unfit(var flaw) -> Stream.of(Finding.reject(ID, Problems.RULE_VIOLATED, path, flaw.remedy()));
        };
    }
}
