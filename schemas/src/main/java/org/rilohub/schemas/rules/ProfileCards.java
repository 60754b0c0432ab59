package org.rilohub.schemas.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.ReportProfile;
import org.rilohub.schemas.Resources;

/** SR-01: a report of a profile has the fields it must have and none it must not have ({@code cards.tsv}). */
final class ProfileCards implements Rule {
    private static final String ID = "SR-01";
    static final List<Card> CARDS = Resources.lines("rules/cards.tsv").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .map(cells -> new Card(cells[0], cells[1], cells[2]))
            .toList();

    /** What both profiles say of one field. */
    record Card(String path, String standard, String simplified) {
        String in(ReportProfile profile) {
            return profile == ReportProfile.STANDARD ? standard : simplified;
        }

        /** Whether this field, or one inside it, stands in the report. */
        boolean isIn(Set<String> present) {
            return present.stream().anyMatch(path -> path.equals(this.path) || path.startsWith(this.path + "."));
        }

        /** Whether the group it stands in is there, so that the field itself is missing and not its group. */
        boolean hasItsGroup(Set<String> present) {
            int dot = path.lastIndexOf('.');
            return dot < 0 || new Card(path.substring(0, dot), "", "").isIn(present);
        }
    }

    @Override
    public Stream<Finding> examine(Subject subject) {
        var present = Facts.present(subject.report()).keySet();
        var profile = subject.report().profile();
        return CARDS.stream().flatMap(card -> switch (card.in(profile)) {
            case "M" ->
                card.isIn(present) || !card.hasItsGroup(present)
                        ? Stream.<Finding>empty()
                        : finding(card, "A report of the profile " + profile + " must have this field.");
            case "-" ->
                card.isIn(present)
                        ? finding(
                                card, "A report of the profile " + profile + " must not have this field: leave it out.")
                        : Stream.<Finding>empty();
            default -> Stream.<Finding>empty();
        });
    }

    private static Stream<Finding> finding(Card card, String remedy) {
        return Stream.of(Finding.reject(ID, Problems.SCHEMA_INVALID, "report." + card.path(), remedy));
    }
}
