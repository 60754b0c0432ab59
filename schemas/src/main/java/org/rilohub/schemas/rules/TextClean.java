package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.scan.FreeTextScan;

/** NN-3: free text of a CEN-profile submission points to nobody. */
final class TextClean implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        if (!subject.isForCen()) {
            return Stream.empty();
        }
        var scan = new FreeTextScan(subject.lists());
        return scan.scan(subject.submission()).entrySet().stream()
                .map(found -> Finding.reject(
                        "NN-3",
                        Problems.NOMINAL,
                        found.getKey(),
                        "Take out what the scan takes for " + found.getValue() + ", or send it in the CMAA lane."));
    }
}
