package org.rilohub.schemas.scan;

import java.util.stream.Stream;

/** Finds one kind of telltale. */
@FunctionalInterface
interface Detector {
    /** Every stretch of the folded text that is one; each holds a letter, a digit, {@code @} or {@code <}. */
    Stream<Span> in(Folded text);

    /** Finds what either finds. */
    default Detector or(Detector other) {
        return text -> Stream.concat(in(text), other.in(text));
    }
}
