package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.Party;

class FrameworksTest {
    private static final Frameworks KNOWN = Samples.FRAMEWORKS;

    @Test
    void there_are_the_52_of_the_publication_and_the_arrangement_that_ended() {
        assertThat(KNOWN.all()).hasSize(53);
    }

    @ParameterizedTest
    @CsvSource({"2008-04, 11", "2016-06-07, 28", "2025-06, 41"})
    void countries_and_regions_are_as_the_publications_count_them(String asOf, int partners) {
        assertThat(KNOWN.countriesAndRegions(new DayOrMonth(asOf).lastDay())).hasSize(partners);
    }

    @Test
    void fifty_two_are_in_force_in_june_2025() {
        assertThat(KNOWN.inForce(LocalDate.of(2025, 6, 30))).hasSize(52);
    }

    @Test
    void a_judicial_authority_is_asked_where_the_file_says_so_and_nowhere_else() {
        assertThat(KNOWN.all())
                .filteredOn(Framework::asksJudicialAuthority)
                .extracting(Framework::id)
                .containsExactly("JP-ZA-CMAA");
    }

    @Test
    void three_more_were_signed_in_april_2008() {
        assertThat(KNOWN.onlySigned(LocalDate.of(2008, 4, 30)))
                .extracting(Framework::partner)
                .containsExactlyInAnyOrder("PH", "BN", "ID");
    }

    @Test
    void the_list_of_april_2008_shows_those_signed_apart() {
        var list = FrameworkList.of(KNOWN, LocalDate.of(2008, 4, 30));

        assertThat(list)
                .containsEntry("asOf", "2008-04-30")
                .containsEntry("knownAsOf", "2025-06")
                .containsEntry("frameworks", 11)
                .containsEntry("countriesAndRegions", 11);
        assertThat(list.get("signed"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    @Test
    void the_list_shows_what_opens_a_gate_and_where_a_person_looks_first() {
        assertThat(FrameworkList.of(KNOWN, LocalDate.of(2025, 6, 30)).get("items"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .filteredOn(item -> "JP-IR-CMAA".equals(item.get("id")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("personalData")).isEqualTo("OPEN_BY_UNDERTAKING");
                    assertThat(item.get("undertaking")).isEqualTo("office-default");
                    assertThat(item.get("seriousHarmReview")).isEqualTo(List.of());
                    assertThat(item.get("fy2012Amendment")).isEqualTo(true);
                });
    }

    @Test
    void sixteen_partners_have_the_amendment_of_2012() {
        assertThat(KNOWN.all().stream()
                        .filter(framework -> framework.amendedOn(LocalDate.of(2025, 6, 30)))
                        .map(Framework::partner)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "AT", "AU", "BD", "BE", "BO", "BR", "FR", "GB", "IN", "IR", "MD", "MX", "NO", "NZ", "UY", "UZ");
    }

    @ParameterizedTest
    @CsvSource({
        "JP-AU-AA, 2017-07-30, false",
        "JP-AU-AA, 2017-07-31, true",
        "JP-FR-AA, 2012-06-29, false",
        "JP-FR-AA, 2012-06-30, true",
        "JP-IN-EPA, 2022-05-30, false",
        "JP-IN-EPA, 2022-05-31, true",
        "JP-NL-CMAA, 2025-06-30, false"
    })
    void the_amendment_holds_from_the_last_revision_else_from_entry_into_force(
            String id, LocalDate day, boolean amended) {
        assertThat(named(id).amendedOn(day)).isEqualTo(amended);
    }

    @Test
    void the_amendment_holds_for_no_date_before_the_law() {
        var revised = List.of(new DayOrMonth("2011-01"));
        var validity = new Validity(
                new DayOrMonth("2003-06"),
                Optional.empty(),
                Optional.empty(),
                revised,
                Optional.empty(),
                Optional.empty(),
                true);

        assertThat(validity.amendedOn(LocalDate.of(2012, 3, 31))).isFalse();
        assertThat(validity.amendedOn(LocalDate.of(2012, 4, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "JP-KR-CMAA, 2004-12-31",
        "JP-CN-CMAA, 2006-04-02",
        "JP-EU-CMAA, 2008-02-01",
        "JP-NL-CMAA, 2010-03-01",
        "JP-MD-CMAA, 2022-06-01",
        "JP-MN-EPA, 2016-06-07"
    })
    void a_month_begins_on_its_last_day_unless_the_day_is_known_or_proven_earlier(String id, LocalDate begins) {
        assertThat(named(id).validity().begins()).isEqualTo(begins);
        assertThat(named(id).inForceOn(begins.minusDays(1))).isFalse();
        assertThat(named(id).inForceOn(begins)).isTrue();
    }

    @Test
    void the_british_arrangement_ends_when_the_agreement_begins() {
        var begins = named("JP-GB-CMAA").validity().begins();

        assertThat(named("JP-GB-AA").inForceOn(begins.minusDays(1))).isTrue();
        assertThat(named("JP-GB-AA").inForceOn(begins)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MX", "GB", "SG", "AU", "NZ", "CA"})
    void a_partner_may_have_several(String country) {
        assertThat(KNOWN.of(Party.customs("JP"), Party.customs(country), LocalDate.of(2025, 6, 30)))
                .hasSizeGreaterThan(1);
        assertThat(KNOWN.of(Party.customs(country), Party.customs("JP"), LocalDate.of(2025, 6, 30)))
                .isEqualTo(KNOWN.of(Party.customs("JP"), Party.customs(country), LocalDate.of(2025, 6, 30)));
    }

    @Test
    void the_office_of_the_rilo_is_no_party_to_any() {
        assertThat(KNOWN.of(Party.customs("JP"), new Party("rilo", "AU"), LocalDate.of(2025, 6, 30)))
                .isEmpty();
    }

    @Test
    void the_order_of_reading_changes_nothing() {
        var shuffled = new ArrayList<>(KNOWN.all());
        Collections.shuffle(shuffled, new Random(7));

        var other = new Agreements(new Frameworks(shuffled), scan -> Samples.nothing());

        for (var partner : KNOWN.countriesAndRegions(LocalDate.of(2025, 6, 30))) {
            var question = Ask.about(partner).nominal().question();
            assertThat(other.answer(question)).isEqualTo(Samples.AGREEMENTS.answer(question));
        }
    }

    @Test
    void a_framework_that_is_silent_on_what_it_must_settle_cannot_exist() {
        var korea = named("JP-KR-CMAA");

        assertThatThrownBy(() -> Samples.variant(korea, "JP-KR-CMAA", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("permit by silence");
    }

    @Test
    void two_of_one_id_cannot_exist() {
        assertThatThrownBy(() -> new Frameworks(List.of(named("JP-KR-CMAA"), named("JP-KR-CMAA"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Framework named(String id) {
        return KNOWN.named(id).orElseThrow();
    }

    @Test
    void a_later_version_counts_from_its_day_on_and_the_earlier_stays_for_the_days_before() {
        var korea = named("JP-KR-CMAA");
        var changed = Samples.scoped(korea, Samples.withoutDrugs(korea), korea.messages());
        var begins = LocalDate.of(2026, 4, 1);
        var both = Frameworks.ofVersions(
                List.of(FrameworkVersion.shipped(korea), new FrameworkVersion(changed, 2, begins)));

        assertThat(both.on(begins.minusDays(1))).containsExactly(korea);
        assertThat(both.on(begins)).containsExactly(changed);
        assertThat(both.named("JP-KR-CMAA")).contains(changed);
        assertThat(both.versions("JP-KR-CMAA")).hasSize(2);
    }

    @Test
    void of_two_versions_that_have_begun_the_newer_counts_and_a_rollback_is_the_newest() {
        var korea = named("JP-KR-CMAA");
        var changed = Samples.scoped(korea, Samples.withoutDrugs(korea), korea.messages());
        var begins = LocalDate.of(2026, 4, 1);
        var rolledBack = Frameworks.ofVersions(List.of(
                new FrameworkVersion(korea, 3, begins),
                new FrameworkVersion(changed, 2, begins),
                FrameworkVersion.shipped(korea)));

        assertThat(rolledBack.on(begins)).containsExactly(korea);
    }

    @Test
    void a_framework_that_no_version_of_yet_counts_is_unknown_on_that_day() {
        var begins = LocalDate.of(2026, 4, 1);
        var later = Frameworks.ofVersions(List.of(new FrameworkVersion(named("JP-KR-CMAA"), 1, begins)));

        assertThat(later.of(Party.customs("JP"), Party.customs("KR"), begins.minusDays(1)))
                .isEmpty();
        assertThat(later.of(Party.customs("JP"), Party.customs("KR"), begins)).hasSize(1);
    }

    @Test
    void two_versions_of_one_number_are_refused() {
        assertThatThrownBy(() -> Frameworks.ofVersions(List.of(
                        FrameworkVersion.shipped(named("JP-KR-CMAA")), FrameworkVersion.shipped(named("JP-KR-CMAA")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JP-KR-CMAA");
    }
}
