package org.rilohub.cases.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Tlp;

/**
 * What staff fill in to create or change an operation.
 *
 * @param code of the form {@code OP-2026.1}; never changes
 * @param begins as soon as possible, if that has passed; of one that runs it stays as it was
 * @param members from its beginning to its end; when it is changed they stay as they are
 */
public record OperationDraft(
        String code, Operation.Title title, Operation.Terms terms, Instant begins, Instant ends, List<Party> members) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._\\-]{0,39}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_RETENTION = 3650;

    public OperationDraft {
        members = members.stream().distinct().sorted().toList();
    }

    /** @throws OutOfTurnException {@code incomplete-request} with everything that is wrong, if anything is */
    void requireSound(Instant now) {
        var defects = new ArrayList<Defect>();
        unless(defects, CODE.matcher(code).matches(), "code", "Use up to 40 capital letters, digits and . _ -.");
        unless(
                defects,
                Stream.of(title.english(), title.japanese()).allMatch(OperationDraft::isTitle),
                "title",
                "Give a title of at most 200 characters in English and in Japanese.");
        unless(defects, begins.isBefore(ends), "ends", "Let it end after it begins.");
        unless(defects, now.isBefore(ends), "ends", "Let it end in the future.");
        unless(
                defects,
                !terms.kinds().isEmpty() && Operation.Terms.POSSIBLE.containsAll(terms.kinds()),
                "terms.kinds",
                "Name kinds out of Warning, Feedback and SeizureReport.");
        unless(defects, terms.ceiling() != Tlp.RED, "terms.tlp", "RED cannot be shown to a group: name a wider label.");
        unless(
                defects,
                terms.retentionDays() >= 0 && terms.retentionDays() <= LONGEST_RETENTION,
                "terms.retentionDays",
                "Keep it for 0 to 3650 days after the end.");
        if (!defects.isEmpty()) {
            throw new OutOfTurnException("incomplete-request", "OPERATION_UNSOUND", defects);
        }
    }

    /** What runs has begun: only what is still planned may begin at another time, and nothing begins before it was said. */
    OperationDraft beginning(Instant running, Instant now) {
        var earliest = begins.isBefore(now) ? now : begins;
        var at = running.isAfter(now) ? earliest : running;
        return new OperationDraft(code, title, terms, at, ends, members);
    }

    private static boolean isTitle(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TITLE;
    }

    private static void unless(List<Defect> defects, boolean sound, String field, String remedy) {
        if (!sound) {
            defects.add(new Defect(field, "OPERATION", remedy));
        }
    }
}
