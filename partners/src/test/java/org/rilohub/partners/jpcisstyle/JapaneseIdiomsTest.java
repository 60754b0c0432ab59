package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.Dialect;
import org.rilohub.partners.Fixtures;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.Party;
import org.rilohub.security.Arrived;

class JapaneseIdiomsTest {
    private static final JpcisStyle DIALECT = new JpcisStyle();

    @ParameterizedTest
    @CsvSource({
        "2024-05-20, 令和6年5月20日",
        "2019-05-01, 令和元年5月1日",
        "2019-04-30, 平成31年4月30日",
        "1989-01-08, 平成元年1月8日",
        "1989-01-07, 昭和64年1月7日",
        "1926-12-25, 昭和元年12月25日",
        "1873-01-01, 明治6年1月1日",
        "1872-12-31, 1872-12-31"
    })
    void dates_stand_in_the_era_of_their_day(String date, String word) {
        assertThat(new EraDate().write(date)).isEqualTo(word);
        assertThat(new EraDate().read(word)).isEqualTo(date);
    }

    @Test
    void eras_are_written_the_same_under_any_locale() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(new EraInstant().write("2026-11-20T23:05:00.250Z")).isEqualTo("令和8年11月21日08時05分00.25秒");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成31年5月1日", "令和6年2月30日", "令和6年13月1日", "2024-05-20", "元禄6年5月20日", "令和06年5月20日"})
    void a_date_outside_its_era_or_form_is_refused(String word) {
        assertThatThrownBy(() -> new EraDate().read(word)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T23:05:00Z, 令和8年11月21日08時05分00秒", "2018-12-31T15:00:00Z, 平成31年1月1日00時00分00秒"})
    void instants_stand_in_japans_time(String instant, String word) {
        assertThat(new EraInstant().write(instant)).isEqualTo(word);
        assertThat(new EraInstant().read(word)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"23:45:00+09:00, 23時45分00秒", "20:00:00Z, 20時00分00秒（UTC+00:00）", "01:02:03-05:00, 01時02分03秒（UTC-05:00）"})
    void the_time_of_a_seizure_keeps_its_day(String time, String word) {
        assertThat(new LocalHours().write(time)).isEqualTo(word);
        assertThat(OffsetTime.parse(new LocalHours().read(word).toString())).isEqualTo(OffsetTime.parse(time));
    }

    @Test
    void a_printed_zero_is_a_trace_and_a_dash_is_nothing_at_all() {
        var reading = received(Fixtures.text("jpcisstyle/received.xml"));

        var goods = reading.submission().report().goods();
        assertThat(goods).extracting(each -> each.type()).containsExactly("STIMULANT", "CANNABIS_HERB", "CIGARETTES");
        assertThat(goods.get(1).quantity().trace()).contains(true);
        assertThat(goods.get(1).quantity().value()).isZero();
        assertThat(reading.changes())
                .contains(
                        new Change("goods[].quantity.value", Kind.MAPPED, "printed-zero"),
                        new Change("goods[].quantity.value", Kind.DROPPED, "printed-none"));
    }

    @Test
    void the_bare_form_of_smuggling_is_read_as_its_usual_kind_and_said_to_be() {
        var reading = received(Fixtures.text("jpcisstyle/received.xml"));

        assertThat(reading.submission().report().conveyance()).hasValueSatisfying(conveyance -> {
            assertThat(conveyance.mode()).isEqualTo("4");
            assertThat(conveyance.type()).contains("AIR_PASSENGER");
        });
        assertThat(reading.changes()).contains(new Change("conveyance.type", Kind.MAPPED, "smuggling-form-default"));
    }

    @Test
    void a_class_japan_does_not_have_is_refused_by_the_field_alone() {
        var message = Fixtures.text("jpcisstyle/received.xml").replace("<品目>覚醒剤", "<品目>見本薬");

        assertThatThrownBy(() -> received(message)).isInstanceOfSatisfying(InvalidMessageException.class, e -> {
            assertThat(e.problem()).isEqualTo("code-unknown");
            assertThat(e.defects())
                    .singleElement()
                    .satisfies(defect -> assertThat(defect.field()).isEqualTo("goods[].type"));
            assertThat(e.defects().toString()).doesNotContain("見本薬");
        });
    }

    @Test
    void a_detail_of_another_form_is_refused() {
        var message = Fixtures.text("jpcisstyle/received.xml")
                .replace("<密輸形態>航空機旅客</密輸形態>", "<密輸形態>航空機旅客</密輸形態><形態細目>船員</形態細目>");

        assertThatThrownBy(() -> received(message)).isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void a_request_speaks_of_smuggling_and_of_little_as_a_report_does() {
        var message =
                Fixtures.text("jpcisstyle/assistance-request/received.xml").replace("182.50", "0");

        var reading = received(message);

        var request = (AssistanceRequest) reading.submission().content();
        assertThat(request.conveyances().getFirst().type()).contains("SEA_CONTAINER");
        assertThat(request.goods().getFirst().quantity().orElseThrow().trace()).contains(true);
        assertThat(reading.changes())
                .contains(
                        new Change("conveyances[].type", Kind.MAPPED, "smuggling-form-default"),
                        new Change("goods[].quantity.value", Kind.MAPPED, "printed-zero"));
    }

    @Test
    void idioms_are_found_in_a_written_confirmation_too() {
        var reading = received(Fixtures.text("jpcisstyle/written-confirmation/received.xml"));

        assertThat(reading.changes())
                .contains(new Change("confirmed.conveyances[].type", Kind.MAPPED, "smuggling-form-default"));
    }

    private Dialect.Reading received(String message) {
        return DIALECT.read(Arrived.octets(Party.customs("JP"), message.getBytes(StandardCharsets.UTF_8)));
    }
}
