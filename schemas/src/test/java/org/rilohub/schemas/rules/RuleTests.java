package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;

/** What tests of rules start from and say. */
abstract class RuleTests {
    static final UUID EARLIER = UUID.fromString("01a00000-0000-7000-8000-000000000001");
    final Rules rules = Rules.standard(Samples.CLOCK);

    void assertRejected(String rule, String problem, String path, Submission submission) {
        assertThat(about(path, submission)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.outcome()).isEqualTo(Finding.Outcome.REJECT);
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.remedy()).endsWith(".");
        });
    }

    void assertFlagged(String rule, String path, Submission submission) {
        assertOutcome(rule, path, submission, Finding.Outcome.FLAG);
    }

    void assertTransformed(String rule, String path, Submission submission) {
        assertOutcome(rule, path, submission, Finding.Outcome.TRANSFORM);
    }

    void assertOutcome(String rule, String path, Submission submission, Finding.Outcome outcome) {
        var findings = rules.check(submission, Samples.JAPAN);

        assertThat(findings).noneMatch(Finding::rejects);
        assertThat(findings)
                .anyMatch(finding ->
                        finding.rule().equals(rule) && finding.path().equals(path) && finding.outcome() == outcome);
    }

    List<Finding> about(String path, Submission submission) {
        return rules.check(submission, Samples.JAPAN).stream()
                .filter(finding -> finding.path().equals(path))
                .toList();
    }

    static Submission edited(String path, Object value) {
        return edited(Lane.CMAA, path, value);
    }

    static Submission edited(Lane lane, String path, Object value) {
        return Edited.of(Samples.plain(lane)).set(path, value).build();
    }

    static Submission without(String path) {
        return Edited.of(Samples.plain(Lane.CMAA)).remove(path).build();
    }

    static Submission goods(String category, String type, String unit, Map<String, Object> more) {
        var goods = new TreeMap<>(more);
        goods.putAll(Map.of("category", category, "type", type, "quantity", Map.of("value", "5", "unit", unit)));
        return edited("report.goods.0", goods);
    }

    static Submission picture(String base64, boolean released) {
        return edited(
                Lane.CEN,
                "report.pictures",
                List.of(Map.of("mediaType", "image/jpeg", "humanRelease", released, "content", base64)));
    }

    static Submission replacement() {
        return Edited.of(Samples.plain(Lane.CMAA))
                .set("report.functionCode", "5")
                .set("report.relatedReports", List.of(Map.of("reportId", EARLIER.toString(), "relation", "REPLACES")))
                .build();
    }

    static Submission simplified() {
        var edit = Edited.of(Samples.plain(Lane.CMAA)).set("report.profile", "SIMPLIFIED");
        for (var field : List.of(
                "detectingAgency",
                "customsOffice",
                "locationType",
                "flow",
                "conveyance",
                "route",
                "concealment",
                "detection",
                "modusOperandi")) {
            edit.remove("report." + field);
        }
        return edit.set("report.conveyance", Map.of("mode", "4")).build();
    }

    /** What a database would answer. */
    static final class Remembered implements Memory {
        boolean otherContent;
        final List<Quantity> alike = new ArrayList<>();
        Optional<Earlier> earlier = Optional.empty();

        @Override
        public boolean knowsOtherContentOf(SeizureReport report) {
            return otherContent;
        }

        @Override
        public List<Quantity> quantitiesIn(Likeness likeness) {
            return alike;
        }

        @Override
        public Optional<Earlier> find(UUID reportId) {
            return earlier;
        }
    }
}
