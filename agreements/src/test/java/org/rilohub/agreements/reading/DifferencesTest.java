package org.rilohub.agreements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.agreements.reading.Difference.Kind;

class DifferencesTest {
    private static final String TEXT = Texts.text("JP-NL-CMAA.yaml");

    @Test
    void a_file_says_the_same_as_itself() {
        assertThat(Differences.of(Texts.tree(TEXT), Texts.tree(TEXT), Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            except: []                     | except: [DRUG]              | commodity-scope    | except            | Messages on drugs (DRUG) are refused under it.
            profile: PROHIBITED_DIPLOMATIC_CHANNEL | profile: PRIOR_WRITTEN_CONSENT | criminal-use | profile     | A message for use before a criminal court waits for consent, and may leave with it.
            gate: OPEN_BY_UNDERTAKING      | gate: CLOSED                | personal-data      | gate              | Personal data are withheld; a message that says nothing without them is refused.
            seriousHarmReview: []          | seriousHarmReview: [DRUG]   | personal-data      | seriousHarmReview | Personal data on drugs (DRUG) wait for a person.
            onward: ALLOWED_UNLESS_OBJECTED | onward: PROHIBITED         | domestic-agencies  | onward            | The receiver may not tell other agencies at home.
            inForce: "2010-03-01"          | inForce: "2011-03-01"       | validity           | inForce           | It begins on another day: before that day it is no basis.
            requests: ALL                  | requests: [INFORMATION, SURVEILLANCE, CONTROLLED_DELIVERY, ENQUIRY, NOTIFICATION, DOCUMENTS, EXPERT_WITNESS, PRESENCE_OF_OFFICIALS] | message-scope | requests | Requests for LAWFULNESS_OF_IMPORT_EXPORT may not be made under it any more.
            """)
    void tells_a_changed_field_with_what_follows(
            String before, String after, String article, String field, String effect) {
        var changed = Differences.of(Texts.tree(TEXT), Texts.tree(TEXT.replace(before, after)), Locale.ENGLISH);

        assertThat(changed).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
            assertThat(difference.article()).isEqualTo(article);
            assertThat(difference.field()).isEqualTo(field);
            assertThat(difference.from()).hasSize(1).isNotEqualTo(difference.to());
            assertThat(difference.effects()).containsExactly(effect);
        });
    }

    @Test
    void tells_both_ways_in_which_a_list_changed() {
        var before = TEXT.replace("except: []", "except: [DRUG, IPR]");
        var after = TEXT.replace("except: []", "except: [IPR, WEAPON]");

        assertThat(Differences.of(Texts.tree(before), Texts.tree(after), Locale.ENGLISH))
                .singleElement()
                .satisfies(difference -> assertThat(difference.effects())
                        .containsExactly(
                                "Messages on weapons (WEAPON) are refused under it.",
                                "Messages on drugs (DRUG) may rest on it."));
    }

    @Test
    void tells_a_clause_that_came_and_one_that_went() {
        var with = TEXT.replace("  territory:\n    without: [AW, CW, SX]\n", "  basis-review:\n");

        assertThat(Differences.of(Texts.tree(TEXT), Texts.tree(with), Locale.ENGLISH))
                .satisfiesExactly(
                        came -> {
                            assertThat(came.kind()).isEqualTo(Kind.ADDED);
                            assertThat(came.article()).isEqualTo("basis-review");
                            assertThat(came.from()).isEmpty();
                            assertThat(came.effects()).containsExactly("Every message waits for a person.");
                        },
                        went -> {
                            assertThat(went.kind()).isEqualTo(Kind.REMOVED);
                            assertThat(went.from()).containsExactly("It does not extend to AW, CW, SX.");
                            assertThat(went.to()).isEmpty();
                        });
    }

    @Test
    void tells_when_a_rule_only_rests_on_something_else() {
        var after = TEXT.replace("article: \"Article 9(4)\"", "article: \"Article 9(5)\"");

        assertThat(Differences.of(Texts.tree(TEXT), Texts.tree(after), Locale.ENGLISH))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.field()).isEqualTo("cite");
                    assertThat(difference.effects()).containsExactly("The rule is the same; what it rests on changes.");
                });
    }

    @Test
    void tells_japanese_readers_in_japanese() {
        var after = TEXT.replace("gate: OPEN_BY_UNDERTAKING", "gate: HUMAN");

        assertThat(Differences.of(Texts.tree(TEXT), Texts.tree(after), Locale.JAPANESE))
                .singleElement()
                .satisfies(difference -> assertThat(difference.effects()).isEqualTo(List.of("個人情報を含む通信は担当者の判断を待ちます。")));
    }

    @Test
    void any_two_packaged_frameworks_can_be_told_apart() {
        for (var id : Texts.ids()) {
            var differences = Differences.of(Texts.packaged("JP-NL-CMAA"), Texts.packaged(id), Locale.ENGLISH);

            assertThat(differences.isEmpty()).as(id).isEqualTo(id.equals("JP-NL-CMAA"));
        }
    }
}
