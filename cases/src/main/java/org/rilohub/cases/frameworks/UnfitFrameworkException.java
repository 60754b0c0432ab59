package org.rilohub.cases.frameworks;

import java.util.List;
import java.util.stream.Collectors;
import org.rilohub.agreements.load.Defect;

/** Framework texts that cannot be law: they do not load, their cases do not hold, or they are not the ones recorded. */
public final class UnfitFrameworkException extends RuntimeException {
    private final transient List<Defect> defects;

    public UnfitFrameworkException(List<Defect> defects) {
        super(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    /** Every defect of every text. */
    public List<Defect> defects() {
        return defects;
    }
}
