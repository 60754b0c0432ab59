package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.agreements.load.Defect;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.ShippedFrameworks;
import org.rilohub.cases.frameworks.UnfitFrameworkException;

/** What a hub makes of the frameworks it finds when it starts. */
class StandingFrameworksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("standing");
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void records_what_is_shipped_once_with_a_leaf_for_each() {
        try (var again = hub.anotherNode(sentence -> {})) {
            assertThat(again.get().all()).hasSize(53);
        }

        assertThat(hub.select("select count(*), max(number), min(source) from framework_version"))
                .containsExactly("53,1,SHIPPED");
        assertThat(hub.select("select count(*) from ledger_leaf where kind = 'framework-version'"))
                .containsExactly("53");
    }

    @Test
    void never_takes_another_text_of_a_framework_that_is_known_and_says_that_there_is_one() {
        var announced = new ArrayList<String>();
        var other = changed("JP-KR-CMAA");

        try (var upgraded = hub.anotherNode(with(other), announced::add)) {
            assertThat(upgraded.get().named("JP-KR-CMAA", DAY).orElseThrow().versionHash())
                    .isEqualTo(Laws.shipped("JP-KR-CMAA").versionHash());
        }

        assertThat(announced)
                .singleElement()
                .asString()
                .contains("JP-KR-CMAA", other.versionHash(), "does not count unless");
    }

    @Test
    void says_nothing_of_a_text_that_differs_in_its_layout_only() {
        var announced = new ArrayList<String>();
        var shipped = Laws.shipped("JP-KR-CMAA");
        var commented = FrameworkText.of("# A comment\n" + shipped.yaml(), shipped.cases());

        hub.anotherNode(with(commented), announced::add).close();

        assertThat(announced).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update framework_version set yaml = ''",
                "delete from framework_version",
                "truncate framework_version",
                "delete from framework_proposal",
                "delete from framework_approval",
                "insert into framework_version select framework, 2, owner, 'APPROVED', yaml, cases, version_hash,"
                        + " cases_hash, date '2026-01-01', null, recorded_at from framework_version",
                "insert into framework_version select framework, 2, owner, 'SHIPPED', yaml, cases, version_hash,"
                        + " cases_hash, null, null, recorded_at from framework_version"
            })
    void lets_nobody_change_what_is_recorded_by_mistake(String statement) {
        assertThatThrownBy(() -> hub.change(statement)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void does_not_start_with_a_version_that_is_not_what_was_recorded_or_does_not_load_or_whose_cases_fail() {
        try (var tampered = new Hub("tampered")) {
            tampered.changeLaws("update framework_version set yaml = replace(yaml, '2004-12', '2005-12')"
                    + " where framework = 'JP-KR-CMAA'");
            tampered.changeLaws("update framework_version set yaml = 'id: JP-US-CMAA' where framework = 'JP-US-CMAA'");
            tampered.changeLaws("update framework_version set yaml = replace(yaml, 'text not read', 'text read')"
                    + " where framework = 'JP-DE-CMAA'");

            assertThatThrownBy(() -> tampered.anotherNode(sentence -> {}))
                    .asInstanceOf(InstanceOfAssertFactories.type(UnfitFrameworkException.class))
                    .extracting(e -> e.defects().stream().map(Defect::file).toList())
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .anyMatch(file -> file.equals("JP-KR-CMAA version 1: JP-KR-CMAA.cases.yaml"))
                    .anyMatch(file -> file.equals("JP-US-CMAA version 1: JP-US-CMAA.yaml"))
                    .anyMatch(file -> file.equals("JP-DE-CMAA version 1"));
        }
    }

    @Test
    void keeps_what_it_has_while_the_versions_cannot_be_read() {
        try (var shaken = new Hub("shaken")) {
            var before = shaken.standing.get();
            shaken.change("alter table framework_version rename to hidden");

            shaken.standing.look();

            assertThat(shaken.standing.get()).isSameAs(before);
            shaken.change("alter table hidden rename to framework_version");
        }
    }

    private static FrameworkText changed(String id) {
        var shipped = Laws.shipped(id);
        return FrameworkText.of(shipped.yaml() + "\nnotes: \"another\"\n", shipped.cases());
    }

    private static List<FrameworkText> with(FrameworkText other) {
        return ShippedFrameworks.texts().stream()
                .map(text -> text.id().equals(other.id()) ? other : text)
                .toList();
    }
}
