package org.rilohub.schemas.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.Submission;

class MaskedTest {
    private final FreeTextScan scan = FreeTextScan.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call +81 90-1234-5678 today. | Call [***] today.",
                "passport no. 533380006, two bags | passport no. [***], two bags",
                "電話０９０－１２３４－５６７８、二箱 | 電話[***]、二箱",
                "kim@example.org and lee@example.org | [***] and [***]",
                "born 1980-02-29, 4 kg | born [***], 4 kg",
                "4 kg in a false bottom | 4 kg in a false bottom"
            })
    void only_what_is_found_is_masked(String text, String masked) {
        assertThat(scan.masked(text)).isEqualTo(masked);
    }

    @Test
    void the_nominal_values_of_a_message_are_masked_however_they_are_written() {
        var naming = naming("Yamada Taro");

        assertThat(scan.masked("The bag of ＴＡＲＯ\u3000ya\u0301mada, 4 kg; Mr YAMADA-TARO.", naming))
                .isEqualTo("The bag of [***]\u3000[***], 4 kg; Mr [***].");
        assertThat(scan.masked("容疑者王 伟的行李", naming("王伟"))).isEqualTo("容疑者[***]的行李");
        assertThat(scan.masked("The bag of Taro", naming)).isEqualTo("The bag of [***]");
    }

    @Property(tries = 3000)
    void what_is_masked_holds_nothing_and_the_rest_is_as_it_was(@ForAll("texts") String text) {
        var naming = naming("Yamada Taro");

        var masked = scan.masked(text, naming);

        assertThat(scan.masked(masked, naming)).isEqualTo(masked);
        assertThat(scan.scan(masked)).isEmpty();
        assertThat(isWithGaps(text, masked)).as("%s, of %s", masked, text).isTrue();
    }

    @Property(tries = 1000)
    void any_text_at_all_can_be_masked(@ForAll String text) {
        assertThat(scan.scan(scan.masked(text))).isEmpty();
    }

    /** Whether the pieces between masks stand in the whole, in their order, the first at its beginning, the last at its end. */
    private static boolean isWithGaps(String whole, String masked) {
        var pieces = List.of(masked.split(Pattern.quote(FreeTextScan.MASK), -1));
        int at = 0;
        for (var piece : pieces) {
            at = whole.indexOf(piece, at);
            if (at < 0) {
                return false;
            }
            at += piece.length();
        }
        return whole.startsWith(pieces.getFirst()) && whole.endsWith(pieces.getLast());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        " ",
                        ", ",
                        "-",
                        "ー",
                        "\u200b",
                        "passport no. ",
                        "電話",
                        "card ",
                        "born ",
                        "TK",
                        "1234567",
                        "０９０",
                        "1234",
                        "5678",
                        "あ",
                        "品川",
                        "500",
                        "+81",
                        "@",
                        "example.org",
                        "P<UTO",
                        "<<",
                        "ERIKSSON",
                        "GB82",
                        "WEST12345698765432",
                        "Yamada",
                        "Taro",
                        "ＹＡ",
                        "mada",
                        "山田",
                        "ß",
                        "ガ",
                        "가",
                        "㎏",
                        "\n",
                        "kg")
                .list()
                .ofMaxSize(24)
                .map(pieces -> String.join("", pieces));
    }

    private static Submission naming(String name) {
        return Edited.of(Samples.plain(Lane.CMAA))
                .set("report.personsInvolved", List.of(Map.of("count", 1, "name", name)))
                .build();
    }
}
