package org.rilohub.partners.sheets;

import java.util.List;

/**
 * What became of one report of a file.
 *
 * @param first its first row
 * @param last its last row
 */
public record RowVerdict(int first, int last, Verdict verdict, List<SheetDefect> defects) {
    /** Whether it can be imported. */
    public enum Verdict {
        OK,
        /** It can, and RILO staff are shown why to look at it. */
        FLAGGED,
        REJECTED
    }

    public RowVerdict {
        defects = List.copyOf(defects);
    }

    public boolean rejects() {
        return verdict == Verdict.REJECTED;
    }
}
