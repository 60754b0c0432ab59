package org.rilohub.partners.xml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LayoutFileTest {
    @Test
    void a_table_with_a_spelling_nobody_knows_does_not_load() {
        assertThatThrownBy(() -> LayoutFile.read(
                        LayoutFileTest.class, "unknown-spelling.tsv", "urn:test", "Root", LayoutFileTest::none))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no spelling backwards");
    }

    @Test
    void a_field_outside_of_its_group_does_not_load() {
        assertThatThrownBy(() -> LayoutFile.read(
                        LayoutFileTest.class, "misplaced-field.tsv", "urn:test", "Root", LayoutFileTest::none))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("report.flow does not lie in header");
    }

    @Test
    void a_group_whose_inside_is_not_there_does_not_load() {
        assertThatThrownBy(() -> LayoutFile.read(
                        LayoutFileTest.class, "absent-part.tsv", "urn:test", "Root", LayoutFileTest::none))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("parts/nowhere.tsv");
    }

    @Test
    void a_table_that_is_not_there_does_not_load() {
        assertThatThrownBy(() ->
                        LayoutFile.read(LayoutFileTest.class, "absent.tsv", "urn:test", "Root", LayoutFileTest::none))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Spelling none(String name) {
        throw new IllegalStateException("no spelling " + name);
    }
}
