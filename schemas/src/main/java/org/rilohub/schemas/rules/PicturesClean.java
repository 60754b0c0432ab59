package org.rilohub.schemas.rules;

import java.util.stream.Stream;

/** NN-4: pictures lose what cameras write into them. */
final class PicturesClean implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.isForCen() && !subject.report().pictures().isEmpty()
                ? Stream.of(Finding.transform(
                        "NN-4", "report.pictures[].content", "The hub takes every picture's metadata out."))
                : Stream.empty();
    }
}
