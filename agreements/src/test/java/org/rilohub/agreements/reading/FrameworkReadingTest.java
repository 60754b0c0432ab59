package org.rilohub.agreements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.agreements.Citation;

class FrameworkReadingTest {
    @Test
    void tells_every_clause_with_its_article_and_how_sure_it_is() {
        var reading = read("JP-NL-CMAA", "2025-06-30");

        assertThat(reading.articles()).hasSize(23).anySatisfy(article -> {
            assertThat(article.clause()).isEqualTo("criminal-use");
            assertThat(article.sure()).isEqualTo("text");
            assertThat(article.cite()).startsWith("Article 10(1) and (2), ");
            assertThat(article.sentences())
                    .containsExactly("Nothing given under it may be used in criminal proceedings before a court or"
                            + " judge; the way is through diplomatic channels.");
        });
        assertThat(reading.notes()).startsWith("The full English text was read.");
    }

    @Test
    void an_undertaking_that_nobody_has_seen_is_told_as_such() {
        assertThat(read("JP-KR-CMAA", "2025-06-30").articles())
                .filteredOn(article -> article.clause().equals("personal-data"))
                .singleElement()
                .satisfies(article -> assertThat(article.sentences())
                        .contains("NO DOCUMENT IS ON FILE: the office has taken this undertaking for granted."));
    }

    @ParameterizedTest
    @CsvSource({
        "JP-GB-AA, 2013-05-31, not yet in force on 2013-05-31",
        "JP-GB-AA, 2021-01-30, in force on 2021-01-30",
        "JP-GB-AA, 2021-01-31, ended before 2021-01-31",
        "JP-ID-EPA, 2008-04-30, 'signed by 2008-04-30, and not yet in force'"
    })
    void says_whether_it_is_in_force_on_the_day(String id, String day, String standing) {
        assertThat(read(id, day).standing()).isEqualTo(standing);
    }

    @Test
    void tells_since_when_and_how_that_is_known() {
        assertThat(read("JP-MN-EPA", "2025-06-30").validity())
                .contains(
                        "in force from 2016-06; the day is not known, so from the last day of that month",
                        "a list of 2016-06-07 already has it in force: Japan Customs list of 2016-06-07, which has it in force");
    }

    @Test
    void counts_each_rule_once_though_an_undertaking_stands_with_it() {
        assertThat(Sureness.of(Texts.framework("JP-NL-CMAA")))
                .isEqualTo(Map.of(
                        Citation.Kind.TEXT, 18,
                        Citation.Kind.SUMMARY, 0,
                        Citation.Kind.INFERRED, 1,
                        Citation.Kind.OFFICE_DEFAULT, 4));
    }

    private static FrameworkReading read(String id, String day) {
        return FrameworkReading.of(Texts.framework(id), Texts.packaged(id), LocalDate.parse(day), Locale.ENGLISH);
    }
}
