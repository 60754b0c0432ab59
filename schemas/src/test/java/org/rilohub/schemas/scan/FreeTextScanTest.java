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
    @CsvSource(
            delimiter = '|',
            value = {
                "Yamada Taro | YAMADA\u034F TARO carried it",
                "Yamada Taro | TARO YAMADA carried it",
                "Yamada Taro | the bag of Yamada, Taro",
                "Yamada Taro | the bag of Yamada-Taro",
                "Yamada Taro | Mr YAMADATARO",
                "Yamada Taro | Mr. Yamada's bag",
                "Yamada Taro | Ya\u0301mada's bag",
                "Yamada Taro | 容疑者YAMADAの鞄",
                "Li Na | the bag of Na Li",
                "王伟 | 行李属于王伟。",
                "王伟 | 王 伟",
                "王 伟 | 伟王",
                "山田 太郎 | 容疑者山田の鞄",
                "김철 | 가방은 김철이 가지고 있었다"
            })
    void finds_a_name_however_it_is_written(String name, String text) {
        assertThat(scan.scan(naming(name).set("report.modusOperandi", text).build()))
                .isEqualTo(Map.of("report.modusOperandi", "KNOWN_VALUE"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Lim, Bananas in limes.",
        "Martin, Hidden in a smart interior.",
        "Dirk van den Berg, Hidden in the den of a van.",
        "王, 国王牌香烟。",
        "김, 김치 상자",
        "Bo Xi, In a box in a bow locker of six."
    })
    void does_not_take_a_piece_of_a_word_for_a_name(String name, String text) {
        assertThat(scan.scan(naming(name).set("report.modusOperandi", text).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "header.businessService",
                "header.to.0.agreementRef",
                "report.nationalReference",
                "report.customsOffice",
                "report.conveyance.operator",
                "report.conveyance.serviceNumber",
                "report.conveyance.vesselImo",
                "report.conveyance.containerId",
                "report.goods.0.brand",
                "report.goods.0.rightHolder",
                "report.operation",
                "report.modusOperandi"
            })
    void looks_for_names_in_every_text_without_a_code_list(String path) {
        var found = scan.scan(naming("Yamada Taro").set(path, "YAMADA-TARO").build());

        assertThat(found).isEqualTo(Map.of(path.replace(".0", "[]"), "KNOWN_VALUE"));
    }

    @Test
    void looks_for_names_among_species() {
        var cites = Map.of("appendix", "I", "species", "Manis spp. of Yamada");

        assertThat(scan.scan(
                        naming("Yamada Taro").set("report.goods.0.cites", cites).build()))
                .isEqualTo(Map.of("report.goods[].cites.species", "KNOWN_VALUE"));
    }

    @Test
    void finds_a_document_and_a_day_of_birth_however_they_are_spaced() {
        var person = Map.of("count", 1, "documentNumber", "TK1234567", "birthDate", "1980-02-29");
        var submission = Edited.of(Samples.plain(Lane.CMAA))
                .set("report.personsInvolved", List.of(person))
                .set("report.customsOffice", "TK 123-4567")
                .set("report.modusOperandi", "Born 29.02.1980.")
                .build();

        assertThat(scan.scan(submission))
                .isEqualTo(Map.of("report.customsOffice", "KNOWN_VALUE", "report.modusOperandi", "KNOWN_VALUE"));
    }

    @ParameterizedTest
    @CsvSource({
        "report.customsOffice, 090-1234-5678, PHONE",
        "report.customsOffice, a@example.org, EMAIL",
        "report.conveyance.operator, Mr X TK1234567, PASSPORT",
        "report.goods.0.brand, call +81 90-1234-5678, PHONE",
        "report.goods.0.rightHolder, a@example.org, EMAIL"
    })
    void looks_for_numbers_of_persons_where_no_such_number_belongs(String path, String text, String kind) {
        var submission = Edited.of(Samples.plain(Lane.CMAA)).set(path, text).build();

        assertThat(scan.scan(submission)).isEqualTo(Map.of(path.replace(".0", "[]"), kind));
    }

    @ParameterizedTest
    @CsvSource({
        "report.customsOffice, DE004600",
        "report.customsOffice, JP-NARITA",
        "report.conveyance.serviceNumber, AB123456",
        "report.conveyance.containerId, CSQU3054383",
        "report.conveyance.vesselImo, IMO9074729",
        "report.conveyance.operator, Invented Air Cargo",
        "report.nationalReference, 0123456789",
        "report.operation, OP202611"
    })
    void does_not_find_persons_in_numbers_of_offices_and_journeys(String path, String text) {
        var submission = naming("Yamada Taro").set(path, text).build();

        assertThat(scan.scan(submission)).isEmpty();
    }

    private static Edited naming(String name) {
        return Edited.of(Samples.plain(Lane.CMAA))
                .set("report.personsInvolved", List.of(Map.of("count", 1, "name", name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "<", "A<", "@", "a@", "a.", "0 ", "0-", "+0", "AB12 ", "品1あ", " ", "-", "A-"})
    void takes_no_longer_than_its_text(String piece) {
        var text = piece.repeat(100_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scan.scan(text));
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
