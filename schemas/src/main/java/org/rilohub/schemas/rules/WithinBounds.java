package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Part;

/** SR-01: a field that repeats has neither too few nor too many values. */
final class WithinBounds implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        return examine(subject.submission(), "");
    }

    private static Stream<Finding> examine(Record whole, String path) {
        return Shape.of(whole).parts().stream().flatMap(part -> examine(part, whole, path));
    }

    private static Stream<Finding> examine(Part part, Record whole, String path) {
        var here = path.isEmpty() ? part.step() : path + "." + part.step();
        var values = part.valuesIn(whole);
        var inner = part.isGroup()
                ? values.stream().flatMap(value -> examine((Record) value, here))
                : Stream.<Finding>empty();
        return Stream.concat(own(part, values.size(), here), inner);
    }

    private static Stream<Finding> own(Part part, int count, String path) {
        int least = part.field().least();
        int most = part.field().most();
        if (!part.repeats() || (count >= least && count <= most)) {
            return Stream.empty();
        }
        var remedy = "Give from " + least + " to " + most + " of them.";
        return Stream.of(Finding.reject("SR-01", Problems.SCHEMA_INVALID, path, remedy));
    }
}
