package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.agreements.Permits;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.schemas.rules.RuleSettings;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.Arrived;
import org.rilohub.security.Door;

class DialectBorderTest {
    private static final Party JP = Party.customs("JP");
    private static final Party KR = Party.customs("KR");
    private static final Party NZ = Party.customs("NZ");
    private static final UUID DISPATCH = UUID.fromString("019a9f3c-1234-7000-8000-0000000000d1");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private final Border border = new DialectBorder(
            YamlDirectoryTest.good(),
            List.of(new CommonXml(), new CommonJson(), new JpcisStyle(), new CenStyle()),
            Validation.by(Rules.standard(CLOCK)),
            new Normalisation(CodeLists.standard(), RuleSettings.standard()));

    @Test
    void reads_each_partner_in_the_dialect_of_its_file() {
        var canonical = border.canonicalise(Arrived.octets(JP, Fixtures.octets("jpcisstyle/received.xml")));

        assertThat(Fixtures.json(canonical.submission()))
                .isEqualTo(Fixtures.json(Fixtures.octets("jpcisstyle/canonical.json")));
        assertThat(canonical.changes()).isNotEmpty();
    }

    @Test
    void the_digest_is_of_what_the_report_says_and_of_nothing_else() {
        var message = Fixtures.submission("jpcisstyle/canonical.json");
        var same = new Submission(
                message.header(),
                Reports.withDetection(message.report(), message.report().detection()));
        var other = new Submission(message.header(), Reports.withDetection(message.report(), List.of("OTHER")));

        assertThat(CanonicalDigest.of(message)).matches("sha-256:[0-9a-f]{64}").isEqualTo(CanonicalDigest.of(same));
        assertThat(CanonicalDigest.of(other)).isNotEqualTo(CanonicalDigest.of(message));
    }

    @Test
    void refuses_with_the_problem_of_the_first_rule_and_all_defects() {
        var message = Fixtures.text("jpcisstyle/received.xml")
                .replace("<報告国>JP<", "<報告国>KR<")
                .replace("<種別>CIGARETTES<", "<種別>NO_SUCH_TYPE<");

        assertThatThrownBy(() -> border.canonicalise(Arrived.octets(JP, message.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(InvalidMessageException.class, e -> {
                    assertThat(e.problem()).isEqualTo("rule-violated");
                    assertThat(e.defects())
                            .extracting(InvalidMessageException.Defect::rule)
                            .contains("SR-02", "SR-05");
                    assertThat(e.defects())
                            .extracting(InvalidMessageException.Defect::field)
                            .contains("reportingAdministration", "goods[].type");
                });
    }

    @Test
    void flags_what_a_rule_flags_and_accepts_it() {
        var canonical = border.canonicalise(Arrived.octets(JP, Fixtures.octets("jpcisstyle/received.xml")));

        // Swallowed, yet more than three kilograms.
        assertThat(canonical.flags()).contains("SR-07");
    }

    @Test
    void writes_the_header_the_interface_guide_describes() {
        var translated = border.translate(Permits.permit(dispatch(KR, Lane.CMAA), List.of("no-onward")));

        var sealable = translated.sealable();
        assertThat(sealable.receiver()).isEqualTo(KR);
        assertThat(sealable.door()).isEqualTo(Door.REST);
        assertThat(sealable.mediaType()).isEqualTo("application/json");
        assertThat(sealable.messageId()).isEqualTo(DISPATCH);
        var header = readByReceiver(sealable.content()).header();
        assertThat(header.messageId()).isEqualTo(DISPATCH);
        assertThat(header.refToMessageId()).contains(UUID.fromString("019a9f3c-0000-7000-8000-000000000002"));
        assertThat(header.conversationId()).contains(UUID.fromString("019a9f3c-0000-7000-8000-0000000000c2"));
        assertThat(header.from().partyId()).isEqualTo(JP);
        assertThat(header.from().role()).isEqualTo(PartyRole.PROVIDER);
        assertThat(header.provider()).contains(JP);
        assertThat(header.via()).contains(Party.of("hub:AP"));
        assertThat(header.to()).singleElement().satisfies(to -> {
            assertThat(to.partyId()).isEqualTo(KR);
            assertThat(to.role()).isEqualTo(PartyRole.RECIPIENT);
        });
        assertThat(header.agreementRef()).contains("JP-KR-CMAA");
        assertThat(header.lane()).isEqualTo(Lane.CMAA);
        assertThat(header.handling().caveatText()).isEmpty();
    }

    @Test
    void tells_the_receiver_what_it_must_do_as_codes_and_in_two_languages() {
        var obliged = Permits.permit(
                dispatch(KR, Lane.CMAA), List.of("delete-by:2030-11-21", "generalise-detection", "no-onward"));

        var header =
                readByReceiver(border.translate(obliged).sealable().content()).header();

        assertThat(header.handling().obligations()).containsExactly("delete-by:2030-11-21", "no-onward");
        assertThat(header.handling().obligationText().orElseThrow().lines())
                .containsExactly(
                        "Delete it by 2030-11-21.",
                        "Do not disseminate it without the permission of the provider (H2).",
                        "2030-11-21 までに消去すること。",
                        "提供側の許可なく他に伝えないこと(H2)。");
        assertThat(header.retainUntil()).contains(LocalDate.of(2030, 11, 21));
    }

    @Test
    void the_receiver_can_check_the_digest_and_sees_the_weight() {
        var sealable = border.translate(Permits.permit(dispatch(KR, Lane.CMAA), List.of()))
                .sealable();

        var read = readByReceiver(sealable.content());

        assertThat(read.header().contentDigest()).contains(CanonicalDigest.of(read));
        assertThat(read.report().goods().getFirst().normalisedKg())
                .hasValueSatisfying(kg -> assertThat(kg).isEqualByComparingTo("12.5"));
    }

    @Test
    void the_source_stays_at_home_in_every_dialect() {
        for (var receiver : Map.of(JP, Lane.CMAA, KR, Lane.CMAA, NZ, Lane.CEN).entrySet()) {
            var translated =
                    border.translate(Permits.permit(dispatch(receiver.getKey(), receiver.getValue()), List.of()));

            assertThat(new String(translated.sealable().content(), StandardCharsets.UTF_8))
                    .doesNotContain("sourceKind", "情報源区分", "POLICE", "警察", "FOREIGN_INFORMATION", "外国からの情報");
            assertThat(translated.changes())
                    .contains(
                            new Change("header.sourceKind", Kind.DROPPED, "source-stays"),
                            new Change("detection[]", Kind.GENERALISED, "nn-7"));
        }
    }

    @Test
    void few_persons_on_a_known_journey_are_shown_by_nationality_only_in_the_cen_lane() {
        var person = Map.of("count", 1, "nationality", "TH", "sex", "1", "ageBand", "25_34");
        var journey = Map.of("mode", "4", "serviceNumber", "ZZ123");
        var fields = Map.<String, Object>of("personsInvolved", List.of(person), "conveyance", journey);

        var cen = border.translate(Permits.permit(dispatch(KR, Lane.CEN, fields), List.of()));
        var cmaa = border.translate(Permits.permit(dispatch(KR, Lane.CMAA, fields), List.of()));

        var shown = readByReceiver(cen.sealable().content())
                .report()
                .personsInvolved()
                .getFirst();
        assertThat(shown.nationality()).contains("TH");
        assertThat(shown.sex()).isEmpty();
        assertThat(shown.ageBand()).isEmpty();
        assertThat(cen.changes())
                .contains(
                        new Change("personsInvolved[].sex", Kind.GENERALISED, "nn-2"),
                        new Change("personsInvolved[].ageBand", Kind.GENERALISED, "nn-2"));
        assertThat(cmaa.changes()).extracting(Change::reason).doesNotContain("nn-2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lane.class,
            names = {"CEN", "CMAA"})
    void pictures_leave_encoded_anew_and_unreadable_ones_not_at_all(Lane lane) {
        var laden = Photographs.jpeg("SECRET");
        var fields = Map.<String, Object>of("pictures", List.of(picture(laden), picture("AAAA")));

        var translated = border.translate(Permits.permit(dispatch(KR, lane, fields), List.of()));

        var pictures = readByReceiver(translated.sealable().content()).report().pictures();
        assertThat(pictures).singleElement().satisfies(picture -> {
            assertThat(Photographs.text(laden)).contains("SECRET");
            assertThat(Photographs.text(picture.content()))
                    .startsWith("\u00ff\u00d8")
                    .doesNotContain("SECRET");
        });
        assertThat(translated.changes())
                .contains(
                        new Change("pictures[]", Kind.DROPPED, "nn-4-unreadable"),
                        new Change("pictures[].content", Kind.MASKED, "nn-4"));
    }

    private static Map<String, Object> picture(String content) {
        return Map.of("mediaType", "image/jpeg", "humanRelease", true, "content", content);
    }

    @Test
    void translating_again_gives_the_same_octets() {
        var fields = Map.<String, Object>of("pictures", List.of(picture(Photographs.jpeg("x"))));
        var minimised = Permits.permit(dispatch(KR, Lane.CMAA, fields), List.of("no-onward"));

        var first = border.translate(minimised).sealable().content();

        assertThat(border.translate(minimised).sealable().content()).isEqualTo(first);
    }

    @Test
    void a_receiver_without_a_partner_file_gets_nothing() {
        var minimised = Permits.permit(dispatch(Party.customs("ZZ"), Lane.CMAA), List.of());

        assertThatThrownBy(() -> border.translate(minimised)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_partner_whose_dialect_is_unknown_keeps_the_border_shut() {
        assertThatThrownBy(() -> new DialectBorder(
                        YamlDirectoryTest.good(),
                        List.of(new CommonXml()),
                        (submission, signer) -> List.of(),
                        new Normalisation(CodeLists.standard(), RuleSettings.standard())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jpcis-style");
    }

    private static Dispatch dispatch(Party receiver, Lane lane) {
        return new Dispatch(DISPATCH, receiver, lane, Fixtures.submission("jpcisstyle/canonical.json"));
    }

    private static Dispatch dispatch(Party receiver, Lane lane, Map<String, Object> fields) {
        var whole = Fixtures.submission("jpcisstyle/canonical.json");
        var report = new TreeMap<>(Trees.of(whole.report()));
        report.putAll(fields);
        return new Dispatch(
                DISPATCH, receiver, lane, new Submission(whole.header(), Trees.read(SeizureReport.class, report)));
    }

    private static Submission readByReceiver(byte[] content) {
        return new CommonJson().read(Arrived.octets(KR, content)).submission();
    }
}
