package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.rules.FreshPicture.Result.Fresh;
import org.rilohub.schemas.rules.FreshPicture.Result.Unfit;

/** NN-4: pictures lose what cameras write into them, so in every lane each must be one that can be encoded anew. */
final class PicturesClean implements Rule {
    private static final String ID = "NN-4";
    private static final String PICTURE = "report.pictures[].content";

    /** Of all pictures of a report together: to decode them takes seconds, and others wait meanwhile. */
    private static final long MOST_PIXELS = 40_000_000;

    @Override
    public Stream<Finding> examine(Subject subject) {
        if (subject.report().pictures().stream().mapToLong(FreshPicture::pixels).sum() > MOST_PIXELS) {
            return Stream.of(Finding.reject(
                    ID, Problems.RULE_VIOLATED, PICTURE, "Give pictures of at most 40 megapixels together."));
        }
        return Stream.concat(
                subject.report().pictures().stream().flatMap(PicturesClean::unfit),
                subject.isForCen() && !subject.report().pictures().isEmpty()
                        ? Stream.of(
                                Finding.transform(ID, PICTURE, "The hub encodes every picture anew, from its pixels."))
                        : Stream.empty());
    }

    private static Stream<Finding> unfit(Picture picture) {
        return switch (FreshPicture.of(picture)) {
            case Fresh fresh -> Stream.empty();
            case Unfit(var flaw) -> Stream.of(Finding.reject(ID, Problems.RULE_VIOLATED, PICTURE, flaw.remedy()));
        };
    }
}
