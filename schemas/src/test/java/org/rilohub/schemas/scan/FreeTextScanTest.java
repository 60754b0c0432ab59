package org.rilohub.schemas.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Samples;

class FreeTextScanTest {
    private final FreeTextScan scan = FreeTextScan.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | write to a.b+c@mail.example.co.jp today",
                "EMAIL | ｋｉｍ＠ｅｘａｍｐｌｅ．ｏｒｇ",
                "PHONE | call +81 90-1234-5678",
                "PHONE | 電話 03-1234-5678 まで",
                "PHONE | 09012345678",
                "PHONE | 0467-22-1234",
                "PHONE | 020 7946 0958",
                "PHONE | tel. 555 0199 22",
                "PHONE | (212) 555-0123",
                "MRZ | P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                "MRZ | L898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "PASSPORT | bearer of TK1234567.",
                "PASSPORT | passport no. 533380006",
                "PASSPORT | 旅券番号 ＴＫ１２３４５６７",
                "MY_NUMBER | 番号は1234-5678-9018です",
                "MY_NUMBER | 123456789018",
                "NATIONAL_ID | 800101-1234567",
                "NATIONAL_ID | 11010519491231002X",
                "IBAN | GB82 WEST 1234 5698 7654 32 was used",
                "IBAN | pay NL91ABNA0417164300",
                "PLATE | 品川 300 あ 12-34",
                "PLATE | 12가3456",
                "PLATE | a van, AB-123-C, waited",
                "PLATE | number plate: 8675309"
            })
    void finds(Telltale kind, String text) {
        assertThat(scan.scan(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hidden in a false bottom; rip-on 3 bags, 531.5 kg of 98 % purity.",
                "Seized on 2026-11-21 at 10:00, container CSQU3054383, vessel IMO9074729.",
                "Flight JL123, heading 2939.45, 1,234,567 cigarettes in 12 cartons.",
                "コンテナの二重壁に隠匿。覚醒剤約531キログラム。",
                "123456789012", // wrong check digit
                "GB82 WEST 1234 5698 7654 33 is no account",
                "800101",
                "Shipped on 02/03/2024 or 02-03-2024 or 21-NOV-26, HS293945.",
                "110105194912310021",
                "4 kg @ 5000 EUR"
            })
    void does_not_find_persons_in_goods(String text) {
        assertThat(scan.scan(text)).isEmpty();
    }

    @Test
    void finds_the_nominal_values_of_the_same_message_whatever_their_width_and_case() {
        var submission = Edited.of(Samples.plain(Lane.CMAA))
                .set(
                        "report.personsInvolved",
                        List.of(Map.of("count", 1, "name", "Testa Musterfrau", "birthDate", "1980-02-29")))
                .set("report.modusOperandi", "The bag was ＴＥＳＴＡ　musterfrau's.")
                .set("header.handling.caveatText", "born 1980-02-29")
                .build();

        assertThat(scan.scan(submission))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("report.modusOperandi", "KNOWN_VALUE", "header.handling.caveatText", "KNOWN_VALUE"));
    }

    @Test
    void does_not_look_for_values_of_two_letters() {
        var submission = Edited.of(Samples.plain(Lane.CMAA))
                .set("report.personsInvolved", List.of(Map.of("count", 1, "name", "Li")))
                .set("report.modusOperandi", "Hidden in a liner.")
                .build();

        assertThat(scan.scan(submission)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "<", "A<", "@", "a@", "a.", "0 ", "0-", "+0", "AB12 ", "品1あ", " ", "-", "A-"})
    void takes_no_longer_than_its_text(String piece) {
        var text = piece.repeat(400_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> scan.scan(text));
    }

    @Property
    void the_check_digit_of_my_number_is_one_of_ten(
            @ForAll @StringLength(11) @CharRange(from = '0', to = '9') String eleven) {
        int valid = 0;
        for (char last = '0'; last <= '9'; last++) {
            valid += MyNumber.isValid(eleven + last) ? 1 : 0;
        }

        assertThat(valid).isEqualTo(1);
    }

    @Property
    void reads_any_text(@ForAll String text) {
        assertThatCode(() -> scan.scan(text)).doesNotThrowAnyException();
    }
}
