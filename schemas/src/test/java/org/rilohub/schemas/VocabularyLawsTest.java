package org.rilohub.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.rilohub.schemas.rules.Rules;

class VocabularyLawsTest {
    private static final Set<String> NOMINAL = Facts.possible(MessageType.SeizureReport).entrySet().stream()
            .filter(field -> field.getValue() == DataClass.NOMINAL)
            .map(field -> field.getKey())
            .collect(Collectors.toSet());

    @Property(tries = 200)
    void a_record_read_from_its_tree_is_the_record(@ForAll long seed, @ForAll Lane lane, @ForAll boolean nominal) {
        var submission = Samples.drawn(seed, lane, nominal);

        assertThat(Trees.message(Trees.of(submission))).isEqualTo(submission);
    }

    @Property(tries = 200)
    void withholding_never_adds_a_path(@ForAll long seed, @ForAll @Size(max = 12) Set<Integer> lots) {
        var submission = Samples.drawn(seed, Lane.CMAA, true);
        var optional = new ArrayList<>(NOMINAL);
        var withheld = lots.stream()
                .map(lot -> optional.get(Math.floorMod(lot, optional.size())))
                .collect(Collectors.toSet());

        var rest = Facts.present(Facts.without(submission, withheld)).keySet();

        assertThat(Facts.present(submission).keySet()).containsAll(rest);
        assertThat(rest).noneMatch(withheld::contains);
    }

    @Property(tries = 200)
    void without_every_nominal_field_no_nominal_value_is_left(@ForAll long seed) {
        var submission = Samples.drawn(seed, Lane.CMAA, true);
        var values = new TreeSet<String>();
        Facts.visit(submission, (path, found) -> {
            if (NOMINAL.contains(path) && found.part().field().codes().isEmpty()) {
                values.add(Scalars.text(found.value()));
            }
        });

        var rest = Trees.of(Facts.without(submission, NOMINAL)).toString();

        assertThat(values).isNotEmpty().noneMatch(rest::contains);
    }

    @Property(tries = 300)
    void made_up_reports_pass_every_rule(@ForAll long seed, @ForAll Lane lane) {
        var submission = Samples.drawn(seed, lane, lane == Lane.CMAA);

        var findings = Rules.standard(Samples.CLOCK).check(submission, Samples.JAPAN);

        assertThat(findings).noneMatch(finding -> finding.rejects());
    }

    @Property(tries = 50)
    void made_up_reports_of_countries_without_a_known_place_pass_too(@ForAll long seed) {
        var mongolia = Party.customs("MN");

        var findings = Rules.standard(Samples.CLOCK).check(Samples.drawn(mongolia, seed, Lane.CMAA, true), mongolia);

        assertThat(findings).noneMatch(finding -> finding.rejects());
    }

    @Property(tries = 20)
    void the_same_seed_makes_up_the_same_report(@ForAll long seed) {
        assertThat(Samples.drawn(seed, Lane.CEN, false)).isEqualTo(Samples.drawn(seed, Lane.CEN, false));
    }
}
