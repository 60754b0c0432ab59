package org.rilohub.demopartner.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialectTest {
    private static HeaderFacts facts(Dialect dialect, String text) throws MalformedContentException {
        return dialect.facts(dialect.parse(text.getBytes(UTF_8)));
    }

    @Test
    void a_common_json_header_is_read() throws MalformedContentException {
        var facts = facts(Dialect.COMMON_JSON, """
                {"header":{"messageId":"m-1","refToMessageId":"s-1","createdAt":"2026-11-21T10:00:00Z","lane":"CMAA",
                "to":[{"partyId":"urn:rilohub:party:customs:JP"},{"partyId":"urn:rilohub:party:rilo:AP"}],
                "provider":"urn:rilohub:party:customs:KR","agreementRef":"JP-KR-CMAA"}}""");

        assertThat(facts.messageId()).isEqualTo("m-1");
        assertThat(facts.to()).containsExactly("urn:rilohub:party:customs:JP", "urn:rilohub:party:rilo:AP");
        assertThat(facts.provider()).contains("urn:rilohub:party:customs:KR");
        assertThat(facts.agreementRef()).contains("JP-KR-CMAA");
    }

    @Test
    void a_jpcis_style_header_is_read_with_its_era_and_country_codes() throws MalformedContentException {
        var facts = facts(Dialect.JPCIS_STYLE, """
                <電文 xmlns="urn:rilohub:dialect:jpcis-style:1"><電文ヘッダ><電文番号>m-1</電文番号>
                <作成日時>令和8年11月21日19時00分00秒</作成日時><宛先><国コード>JP</国コード></宛先>
                <提供機関>RILO-AP</提供機関><経路>相互支援</経路></電文ヘッダ></電文>""");

        assertThat(facts.createdAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(facts.to()).containsExactly("urn:rilohub:party:customs:JP");
        assertThat(facts.provider()).contains("urn:rilohub:party:rilo:AP");
        assertThat(facts.lane()).contains("CMAA");
    }

    @Test
    void the_first_year_of_an_era_and_fractions_are_read() {
        assertThat(JapaneseWords.instant("令和元年5月1日0時0分0.5秒")).isEqualTo(Instant.parse("2019-04-30T15:00:00.500Z"));
    }

    @Test
    void what_is_written_by_era_is_read_back() {
        var now = Instant.parse("2026-12-31T16:05:09Z");

        assertThat(JapaneseWords.instantWord(now)).isEqualTo("令和9年1月1日1時05分09秒");
        assertThat(JapaneseWords.instant(JapaneseWords.instantWord(now))).isEqualTo(now);
    }

    @Test
    void a_cen_style_header_is_read_and_its_lane_is_the_cens() throws MalformedContentException {
        var facts = facts(Dialect.CEN_STYLE, """
                <CENNotice xmlns="urn:rilohub:dialect:cen-style:1"><Notice><NoticeID>m-1</NoticeID>
                <Issued>2026-11-21T10:00:00Z</Issued><Audience><Party>urn:rilohub:party:customs:VN</Party></Audience></Notice></CENNotice>""");

        assertThat(facts.to()).isEqualTo(List.of("urn:rilohub:party:customs:VN"));
        assertThat(facts.lane()).contains("CEN");
    }

    @Test
    void a_header_without_an_id_is_malformed() {
        assertThatThrownBy(() -> facts(Dialect.COMMON_JSON, "{\"header\":{}}"))
                .hasMessage("header/messageId is missing");
    }

    @Test
    void the_same_name_twice_is_malformed() {
        assertThatThrownBy(() -> facts(Dialect.COMMON_JSON, "{\"header\":{},\"header\":{}}"))
                .isInstanceOf(MalformedContentException.class);
    }

    @Test
    void leaves_are_paths_without_values() throws MalformedContentException {
        var json = JsonContent.parse("{\"a\":{\"b\":[{\"c\":1},{\"c\":2,\"d\":null}]}}".getBytes(UTF_8));
        var xml = XmlContent.parse("<a x='1'><b><c>1</c><c>2</c><d/></b></a>".getBytes(UTF_8));

        assertThat(json.leaves()).containsExactly("a.b[].c");
        assertThat(xml.leaves()).containsExactly("a/@x", "a/b/c");
    }
}
