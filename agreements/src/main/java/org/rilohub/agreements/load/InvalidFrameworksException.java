package org.rilohub.agreements.load;

import java.util.List;
import java.util.stream.Collectors;

/** Framework files that cannot be used. None is loaded: half a set of agreements would refuse or permit by accident. */
public final class InvalidFrameworksException extends RuntimeException {
    private final transient List<Defect> defects;

    InvalidFrameworksException(List<Defect> defects) {
        super(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    /** Every defect of every file, in the order of the files. */
    public List<Defect> defects() {
        return defects;
    }
}
