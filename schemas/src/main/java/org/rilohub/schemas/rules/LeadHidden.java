package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;

/** NN-7: a CEN record does not tell that someone gave the lead. */
final class LeadHidden implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        boolean reveals = subject.report().detection().stream()
                .anyMatch(code -> !generalised(code, subject.lists()).equals(code));
        return subject.isForCen() && reveals
                ? Stream.of(Finding.transform(
                        "NN-7", "report.detection[]", "The hub blanks methods that reveal the source of the lead."))
                : Stream.empty();
    }

    /** The code that may be shown instead; most show themselves. */
    static String generalised(String code, CodeLists lists) {
        CodeEntry entry = lists.list("detection-method").entries().get(code);
        return entry == null ? code : entry.attribute("generalised").orElse(code);
    }
}
