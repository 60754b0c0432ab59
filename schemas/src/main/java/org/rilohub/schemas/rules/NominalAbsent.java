package org.rilohub.schemas.rules;

import java.util.Map;
import java.util.stream.Stream;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Picture;

/** NN-1: a CEN-profile submission has no nominal field. A picture counts as none once a person has released it. */
final class NominalAbsent implements Rule {
    private static final String PICTURE = "pictures[].content";

    @Override
    public Stream<Finding> examine(Subject subject) {
        if (!subject.isForCen()) {
            return Stream.empty();
        }
        boolean released = subject.content().pictures().stream().allMatch(Picture::humanRelease);
        return Facts.present(subject.submission()).entrySet().stream()
                .filter(fact -> fact.getValue() == DataClass.NOMINAL)
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith(LegalPersonsOnly.TRADE_PARTIES))
                .filter(path -> !(released && path.equals(subject.within() + PICTURE)))
                .map(path -> Finding.reject(
                        "NN-1", Problems.NOMINAL, path, "Leave this field out, or send the report in the CMAA lane."));
    }
}
