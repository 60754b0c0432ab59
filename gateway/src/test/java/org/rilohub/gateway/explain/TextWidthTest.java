package org.rilohub.gateway.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "税関, 4", "ｶﾅ, 2", "（）, 4", "e\u0301, 1", "𠮷野, 4", "'', 0"})
    void counts_columns(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void breaks_at_blanks_and_between_wide_characters() {
        assertThat(TextWidth.fold("one two three", 8)).containsExactly("one two", "three");
        assertThat(TextWidth.fold("税関相互支援協定", 8)).containsExactly("税関相互", "支援協定");
    }

    @Test
    void puts_no_closing_mark_at_the_beginning_of_a_line() {
        assertThat(TextWidth.fold("税関相互、支援", 8)).containsExactly("税関相", "互、支援");
    }

    @Test
    void breaks_what_is_longer_than_a_line() {
        assertThat(TextWidth.fold("x".repeat(25), 10))
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(10));
    }

    private static List<Integer> withoutBlanks(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).boxed().toList();
    }

    @Property
    void no_line_is_wider_than_asked_and_nothing_but_blanks_is_lost(
            @ForAll @StringLength(max = 80) String text, @ForAll @IntRange(min = 8, max = 40) int width) {
        var lines = TextWidth.fold(text, width);

        assertThat(lines).allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(width));
        assertThat(withoutBlanks(String.join("", lines))).isEqualTo(withoutBlanks(text));
    }
}
