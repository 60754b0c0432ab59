package org.rilohub.agreements.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void both_languages_have_words_for_the_same_with_the_same_places() throws IOException {
        var english = texts("en");
        var japanese = texts("ja");

        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(places(japanese.getProperty(key.toString())))
                .as(key.toString())
                .isEqualTo(places(text.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void every_clause_of_every_packaged_framework_is_told_in_words(String language) {
        var words = Words.in(Locale.of(language));
        var says = new ClauseWords(words);
        var plain = words.of("says.other", "FIELD", "").replaceFirst("FIELD.*", "");

        for (var id : Texts.ids()) {
            var file = new FileTree(Texts.packaged(id));
            for (var clause : file.articles()) {
                var fields = file.article(clause);
                assertThat(says.title(clause)).as(id).isNotEqualTo(clause);
                assertThat(says.sentences(clause, fields))
                        .as(id + " " + clause)
                        .isNotEmpty()
                        .noneMatch(sentence ->
                                fields.keySet().stream().anyMatch(field -> sentence.startsWith(plain + field + ":")));
            }
        }
    }

    @Test
    void a_field_without_words_is_told_by_its_name() {
        var says = new ClauseWords(Words.in(Locale.ENGLISH));

        assertThat(says.sentence("territory", "colour", "GREEN")).isEqualTo("colour: GREEN.");
    }

    @Test
    void a_value_with_a_dollar_or_a_brace_stays_as_it_is() {
        assertThat(Words.in(Locale.ENGLISH).of("validity.source", "{0} $1 \\")).isEqualTo("source: {0} $1 \\");
    }

    @Test
    void a_key_nobody_knows_is_an_error() {
        assertThatThrownBy(() -> Words.in(Locale.ENGLISH).of("unheard-of"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Properties texts(String language) throws IOException {
        var name = "words_" + language + ".properties";
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
        return places;
    }
}
