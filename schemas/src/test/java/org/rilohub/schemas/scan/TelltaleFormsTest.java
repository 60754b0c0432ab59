package org.rilohub.schemas.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for real, of each kind, and what only looks like it. */
class TelltaleFormsTest {
    private final FreeTextScan scan = FreeTextScan.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "EMAIL | mail kim.lee@cargo.example.kr",
                "EMAIL | kim[at]example.org",
                "EMAIL | kim (at) example (dot) org",
                "EMAIL | ｋｉｍ＠ｅｘａｍｐｌｅ。ｊｐ",
                "EMAIL | kim@ехample.com",
                "EMAIL | 連絡は山田@例え.jpまで",
                "PHONE | 電話は０９０－１２３４－５６７８です",
                "PHONE | ０９０ー１２３４ー５６７８",
                "PHONE | (０３)１２３４－５６７８",
                "PHONE | 03(1234)5678",
                "PHONE | 090 1234 5678",
                "PHONE | 090−1234−5678",
                "PHONE | 05979-2-1234",
                "PHONE | 0120-123-456",
                "PHONE | +81 (0)90-1234-5678",
                "PHONE | (+81)90-1234-5678",
                "PHONE | ＋８１ ９０ １２３４ ５６７８",
                "PHONE | +82-10-1234-5678",
                "PHONE | 0081 90 1234 5678",
                "PHONE | 09\u200b0-12\u00ad34-5678",
                "PHONE | ٠٩٠-١٢٣٤-٥٦٧٨",
                "PHONE | WhatsApp: 31612345678",
                "PHONE | 携帯番号 8012345678",
                "PHONE | 手机13812345678",
                "PASSPORT | passport no. C01X00T47",
                "PASSPORT | Passport number: 533 380 006",
                "PASSPORT | passport of the courier, no. 533380006",
                "PASSPORT | 旅券番号：ＴＫ１２３４５６７",
                "PASSPORT | パスポート(TK 1234567)を所持",
                "PASSPORT | holder of Т\u200bК1234567",
                "DOCUMENT | 在留カード AB12345678CD",
                "DOCUMENT | AB12345678CD",
                "DOCUMENT | ＡＢ１２３４５６７８ＣＤを確認",
                "DOCUMENT | 運転免許証番号 306712345670",
                "DOCUMENT | 免許: 第306712345670号",
                "DOCUMENT | driving licence MORGA753116SM9IJ",
                "DOCUMENT | driver's license no. 12-345-678",
                "DOCUMENT | ID no. 9912345",
                "DOCUMENT | ID card: S1234567D",
                "DOCUMENT | SSN 123-45-6789",
                "MY_NUMBER | マイナンバー１２３４ ５６７８ ９０１８",
                "MY_NUMBER | 123 456 789 018",
                "MY_NUMBER | 個人番号は 123456789012",
                "NATIONAL_ID | 주민등록번호 800101-1234567",
                "IBAN | IBAN:GB82-WEST-1234-5698-7654-32",
                "IBAN | paid from AB12 text GB82 WEST 1234 5698 7654 32 in May",
                "IBAN | 口座ＤＥ８９３７０４００４４０５３２０１３０００へ",
                "PAYMENT_CARD | credit card 4111 1111 1111 1111",
                "PAYMENT_CARD | カード番号 5500-0000-0000-0004",
                "BIRTH_DATE | born on 29 February 1980",
                "BIRTH_DATE | born 1980-02-29 in T.",
                "BIRTH_DATE | DOB: 29/02/1980",
                "BIRTH_DATE | D.O.B. Feb 29, 1980",
                "BIRTH_DATE | 生年月日　昭和５５年２月２９日",
                "BIRTH_DATE | 1980年2月29日生まれの男",
                "BIRTH_DATE | S55.2.29生",
                "BIRTH_DATE | 생년월일: 1980.2.29",
                "PLATE | 品川 500 あ 12-34",
                "PLATE | 品川５００あ１２－３４の車",
                "PLATE | 品川500あ1234",
                "PLATE | なにわ 50 か ・・12",
                "PLATE | 練馬 33A わ 1-23",
                "PLATE | 尾張小牧 300 さ ・1-23",
                "PLATE | a truck B-AB 1234 waited",
                "PLATE | car with plates AB12 CDE",
                "PLATE | vehicle registration number AB 123 CD",
                "PLATE | ナンバーは「足立 12-34」",
                "PLATE | 12가3456",
                "MRZ | P<UTOERIKSSON<<ANNA<MARIA",
                "MRZ | P< UTO ERIKSSON << ANNA < MARIA",
                "MRZ | ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
                "MRZ | Ｐ＜ＵＴＯＥＲＩＫＳＳＯＮ＜＜ＡＮＮＡ",
                "MRZ | P‹UTOERIKSSON«ANNA",
                "MRZ | L898902C3 6 UTO 7408122 F 1204159 ZE184226B <<<<< 10",
                "MRZ | L898902C36UTO7408122F1204159ZE184226B12345X10",
                "MRZ | L898902C36UTO7408122F1204159",
                "MRZ | seen as P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10 there",
                "MRZ | I<UTOD231458907<<<<<<<<<<<<<<<",
                "MRZ | I<UTO D231458907 <<<<<<<<<<<<<<<",
                "MRZ | 7408122F1204159UTO<<<<<<<<<<<6",
                "MRZ | 7408122F1204159UTOA1B2C3D4E5F6",
                "MRZ | D231458907UTO7408122F1204159ABCDEFG6"
            })
    void finds(Telltale kind, String text) {
        assertThat(scan.scan(text)).contains(kind);
        assertThat(scan.scan(scan.masked(text))).isEmpty();
        assertThat(scan.masked(text)).contains(FreeTextScan.MASK);
    }

    @ParameterizedTest
    @MethodSource("pageOfCleanTexts")
    void finds_nobody_in_how_goods_were_hidden(String text) {
        assertThat(scan.scan(text)).as(text).isEmpty();
        assertThat(scan.masked(text)).isEqualTo(text);
    }

    static Stream<String> pageOfCleanTexts() throws IOException {
        try (var in = TelltaleFormsTest.class.getResourceAsStream("/scan/clean.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112 on the card", // wrong check digit
                "credit card 5105105105105101",
                "123456789012",
                "GB82 WEST 1234 5698 7654 33",
                "D231458908UTO7408122F1204159ABCDEFG6",
                "7408123F1204159UTOA1B2C3D4E5F6",
                "container ID CSQU3054383",
                "newborn 2026",
                "hotel 120 000",
                "@ 5.50 EUR each, 12 pcs @5.50EUR"
            })
    void does_not_find_what_only_looks_like_one(String text) {
        assertThat(scan.scan(text)).isEmpty();
    }

    @Test
    void a_letter_that_looks_like_another_hides_nothing() {
        assertThat(scan.scan("pаsspоrt 533380006")).contains(Telltale.PASSPORT);
        assertThat(scan.scan("p\u200ba\u00ads\u0301sport 533380006")).contains(Telltale.PASSPORT);
    }
}
