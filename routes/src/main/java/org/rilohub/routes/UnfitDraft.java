package org.rilohub.routes;

import java.util.List;
import org.rilohub.agreements.load.Defect;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.UnfitFrameworkException;
import org.rilohub.partners.InvalidMessageException;

/** Says to whoever proposes it what speaks against a text, defect by defect. */
final class UnfitDraft {
    private UnfitDraft() {}

    /** @throws ProblemException {@code framework-invalid} if it does not load or its cases do not hold */
    static FrameworkText load(String framework, String cases) {
        try {
            return FrameworkText.of(framework, cases);
        } catch (UnfitFrameworkException e) {
            throw new ProblemException(problem(e.defects()));
        }
    }

    /** @throws ProblemException {@code framework-invalid} with all defects, if there are any */
    static void refuse(List<Defect> defects) {
        if (!defects.isEmpty()) {
            throw new ProblemException(problem(defects));
        }
    }

    private static Problem problem(List<Defect> defects) {
        return Problems.of(
                "framework-invalid", defects.stream().map(UnfitDraft::told).toList());
    }

    private static InvalidMessageException.Defect told(Defect defect) {
        var where = defect.line() > 0 ? defect.file() + ":" + defect.line() : defect.file();
        var field = defect.field().isEmpty() ? where : where + " " + defect.field();
        return new InvalidMessageException.Defect(field, defect.wrong(), defect.remedy());
    }
}
