package org.rilohub.schemas.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.rilohub.schemas.CodeLists;

/** Any value of each kind is found between any two texts that hold none, and nothing is left of it when it is masked. */
class GeneratedTelltalesTest {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private final FreeTextScan scan = FreeTextScan.standard();
    private final Detectors detectors = new Detectors(CodeLists.standard());

    @Property(tries = 1500)
    void finds_any_value_between_any_two_texts(
            @ForAll("values") Tuple2<Telltale, String> value,
            @ForAll("cleanTexts") String before,
            @ForAll("cleanTexts") String after) {
        var text = before + " " + value.get2() + " " + after;

        assertThat(scan.scan(text)).as(text).isPresent();
        var masked = scan.masked(text);
        assertThat(masked).doesNotContain(value.get2());
        assertThat(scan.scan(masked)).as(masked).isEmpty();
    }

    @Property(tries = 500)
    void finds_any_value_alone_and_names_its_kind(@ForAll("values") Tuple2<Telltale, String> value) {
        assertThat(detects(value.get1(), value.get2())).as(value.toString()).isTrue();
    }

    @Property(tries = 1000)
    void a_wrong_check_digit_of_my_number_is_none(
            @ForAll("digits11") String eleven, @ForAll @IntRange(min = 1, max = 9) int off) {
        var wrong = eleven + (MyNumber.checkDigit(eleven + "0") + off) % 10;

        assertThat(detects(Telltale.MY_NUMBER, wrong)).isFalse();
    }

    @Property(tries = 1000)
    void a_wrong_check_digit_of_an_iban_is_none(
            @ForAll("german") String iban, @ForAll @IntRange(min = 1, max = 9) int off) {
        int at = 3;
        var wrong = iban.substring(0, at) + (iban.charAt(at) - '0' + off) % 10 + iban.substring(at + 1);

        assertThat(detects(Telltale.IBAN, wrong)).isFalse();
    }

    @Property(tries = 1000)
    void a_wrong_check_digit_of_a_zone_without_fillers_is_none(
            @ForAll("secondLines") String line,
            @ForAll @IntRange(min = 1, max = 9) int off,
            @ForAll @IntRange(max = 2) int which) {
        int at = List.of(9, 19, 27).get(which);
        var wrong = line.substring(0, at) + (line.charAt(at) - '0' + off) % 10 + line.substring(at + 1);

        assertThat(detects(Telltale.MRZ, line)).isTrue();
        assertThat(detects(Telltale.MRZ, wrong)).isFalse();
    }

    private boolean detects(Telltale kind, String text) {
        return detectors.finds(kind, Folded.of(text), KnownValues.none());
    }

    @Provide
    Arbitrary<String> cleanTexts() throws IOException {
        return Arbitraries.of(TelltaleFormsTest.pageOfCleanTexts().toList());
    }

    @Provide
    Arbitrary<String> digits11() {
        return digits(11);
    }

    @Provide
    Arbitrary<String> german() {
        return digits(18).map(account -> iban("DE", account));
    }

    @Provide
    Arbitrary<String> secondLines() {
        return Combinators.combine(capitals(2), digits(7), dates(), dates(), Arbitraries.of("M", "F"), capitals(14))
                .as((letters, digits, birth, expiry, sex, optional) ->
                        checked(letters + digits) + "UTO" + checked(birth) + sex + checked(expiry) + optional);
    }

    @Provide
    Arbitrary<Tuple2<Telltale, String>> values() {
        return Arbitraries.oneOf(List.of(
                of(
                        Telltale.EMAIL,
                        Combinators.combine(small(8), small(6)).as((who, where) -> who + "@" + where + ".example.jp")),
                of(Telltale.MRZ, secondLines()),
                of(
                        Telltale.MRZ,
                        Combinators.combine(capitals(8), capitals(5))
                                .as((family, given) -> "P<UTO" + family + "<<" + given)),
                of(Telltale.MRZ, secondLines().map(line -> String.join(" ", line.split("(?<=\\G.{9})")))),
                of(Telltale.IBAN, german()),
                of(Telltale.IBAN, german().map(iban -> iban.replaceAll("(.{4})(?=.)", "$1 "))),
                of(Telltale.MY_NUMBER, digits(11).map(eleven -> eleven + MyNumber.checkDigit(eleven + "0"))),
                of(Telltale.MY_NUMBER, digits(11).map(eleven -> wide(eleven + MyNumber.checkDigit(eleven + "0")))),
                of(
                        Telltale.PASSPORT,
                        Combinators.combine(capitals(2), digits(7))
                                .as(String::concat)
                                .filter(number -> !number.startsWith("HS"))),
                of(Telltale.PASSPORT, digits(9).map("旅券番号"::concat)),
                of(
                        Telltale.DOCUMENT,
                        Combinators.combine(capitals(2), digits(8), capitals(2)).as((a, b, c) -> a + b + c)),
                of(Telltale.DOCUMENT, digits(12).map("免許証番号 "::concat)),
                of(Telltale.PAYMENT_CARD, digits(14).map(tail -> "card 4" + tail + luhn("4" + tail))),
                of(Telltale.BIRTH_DATE, dates().map(date -> "生年月日 19" + date)),
                of(
                        Telltale.BIRTH_DATE,
                        dates().map(date -> "born 19" + date.substring(0, 2) + "-" + date.substring(2, 4) + "-"
                                + date.substring(4))),
                of(
                        Telltale.PLATE,
                        Combinators.combine(digits(3), Arbitraries.of("あ", "か", "さ", "わ"), digits(4))
                                .as((kind, kana, serial) -> "品川 " + kind + " " + kana + " " + serial.substring(0, 2)
                                        + "-" + serial.substring(2))),
                of(Telltale.PHONE, digits(8).map(tail -> "090-" + tail.substring(0, 4) + "-" + tail.substring(4))),
                of(
                        Telltale.PHONE,
                        digits(8).map(tail -> wide("090-" + tail.substring(0, 4) + "-" + tail.substring(4)))),
                of(Telltale.PHONE, digits(9).map("+82 10 "::concat))));
    }

    private static Arbitrary<Tuple2<Telltale, String>> of(Telltale kind, Arbitrary<String> values) {
        return values.map(value -> Tuple.of(kind, value));
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(length);
    }

    private static Arbitrary<String> capitals(int length) {
        return Arbitraries.strings().withCharRange('A', 'Z').ofLength(length);
    }

    private static Arbitrary<String> small(int most) {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(most);
    }

    private static Arbitrary<String> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as((year, month, day) -> String.format(Locale.ROOT, "%02d%02d%02d", year, month, day));
    }

    private static String checked(String field) {
        return field + Mrz.checkDigit(field);
    }

    private static String iban(String country, String account) {
        var letters = new StringBuilder(account);
        (country + "00").chars().forEach(c -> letters.append(Character.digit(c, 36)));
        int check = 98 - new BigInteger(letters.toString()).mod(NINETY_SEVEN).intValueExact();
        return country + String.format(Locale.ROOT, "%02d", check) + account;
    }

    private static int luhn(String head) {
        for (int digit = 0; digit < 9; digit++) {
            if (PaymentCard.isValid(head + digit)) {
                return digit;
            }
        }
        return 9;
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
