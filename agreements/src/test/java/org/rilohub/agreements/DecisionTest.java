package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.agreements.Circumstances.Begun;
import org.rilohub.agreements.Decision.Permitted;
import org.rilohub.agreements.Decision.Referred;
import org.rilohub.agreements.Decision.Refused;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.scan.FreeTextScan;

class DecisionTest {
    private static final Circumstances TODAY = Circumstances.on(LocalDate.of(2025, 6, 30));
    private static final Party THAILAND = Party.customs("TH");

    @Test
    void a_report_to_a_partner_keeps_its_persons_but_never_the_kind_of_source() {
        var minimised = permitted(Samples.dispatch(Samples.KOREA, Lane.CMAA)).minimise();

        assertThat(minimised.permittedPaths())
                .contains("personsInvolved[].name", "conveyance.registration", "header.purposeCode")
                .doesNotContain("header.sourceKind");
        assertThat(minimised.dispatch().content().header().sourceKind()).isEmpty();
        assertThat(minimised.dispatch().content().report()).isEqualTo(Samples.report());
        assertThat(minimised.answer().obligations()).contains("generalise-detection");
    }

    @Test
    void a_report_on_a_closed_gate_loses_its_persons_and_keeps_the_rest() {
        var minimised = permitted(Samples.dispatch(THAILAND, Lane.CMAA)).minimise();
        var report = minimised.dispatch().content().report();

        assertThat(minimised.permittedPaths())
                .doesNotContain("personsInvolved[].name", "conveyance.registration", "pictures[].content")
                .contains("personsInvolved[].nationality", "goods[].category");
        assertThat(report.personsInvolved())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEmpty());
        assertThat(report.pictures()).isEmpty();
    }

    @Test
    void cen_as_one_receiver_of_a_report_for_partners_gets_it_without_persons() {
        var permitted = permitted(Samples.dispatch(Samples.CEN, Lane.CEN));

        assertThat(permitted.answer().problems()).containsExactly("nominal-data-in-cen-lane");
        assertThat(permitted.minimise().permittedPaths()).doesNotContain("personsInvolved[].name");
    }

    @Test
    void a_submission_for_cen_with_persons_in_it_is_refused() {
        var dispatch = Samples.dispatch(Samples.CEN, Lane.CEN, Samples.header(Lane.CEN, Samples.CEN, Lane.CEN));

        assertThat(decide(dispatch)).isInstanceOf(Refused.class);
    }

    @Test
    void a_dispatch_has_the_handling_of_its_kind_of_source() {
        assertThat(decide(Samples.dispatch(Samples.KOREA, Lane.CMAA)).question().handling())
                .containsExactly(HandlingCode.H0, HandlingCode.H1);
        assertThat(decide(from(SourceKind.POLICE)).answer().obligations()).contains("no-onward");
        assertThat(decide(from(SourceKind.PASSENGER_NAME_RECORD))).isInstanceOf(Referred.class);
    }

    @Test
    void what_a_member_of_the_public_told_goes_out_without_what_points_to_it() {
        assertThat(((Permitted) decide(from(SourceKind.PUBLIC_TIP))).minimise().permittedPaths())
                .doesNotContain("detection[]", "header.sourceKind");
    }

    @Test
    void what_a_company_told_keeps_its_trade_secrets_under_a_mutual_assistance_agreement_only() {
        var toKorea = permitted(from(SourceKind.COMPANY_MEMORANDUM)).minimise();
        var toThailand =
                permitted(from(SourceKind.COMPANY_MEMORANDUM, THAILAND)).minimise();

        assertThat(toKorea.permittedPaths()).contains("goods[].brand", "conveyance.operator");
        assertThat(toThailand.permittedPaths()).doesNotContain("goods[].brand", "conveyance.operator");
    }

    @Test
    void text_in_which_the_scan_found_a_person_is_nominal() {
        var agreements = new Agreements(Samples.FRAMEWORKS, submission -> {
            var found = new TreeMap<String, String>();
            found.put("report.modusOperandi", "E_MAIL");
            return found;
        });

        var decision = agreements.decide(Samples.dispatch(THAILAND, Lane.CMAA), TODAY);

        assertThat(decision.question().fields()).containsEntry("modusOperandi", DataClass.NOMINAL);
        assertThat(decision.question().textScan()).containsEntry("modusOperandi", "E_MAIL");
        assertThat(((Permitted) decision).minimise().permittedPaths()).doesNotContain("modusOperandi");
    }

    @Test
    void cen_gets_no_field_that_repeats_a_person_of_the_report_not_even_in_the_header() {
        var agreements = new Agreements(Samples.FRAMEWORKS, FreeTextScan.standard()::scan);
        var whole = Samples.dispatch(Samples.CEN, Lane.CEN);
        var naming = new Dispatch(whole.dispatchId(), whole.receiver(), whole.lane(), naming(whole.content()));

        var minimised = ((Permitted) agreements.decide(naming, TODAY)).minimise();

        assertThat(minimised.permittedPaths())
                .contains("modusOperandi", "conveyance.serviceNumber")
                .doesNotContain("header.businessService", "customsOffice", "conveyance.operator", "goods[].brand");
        assertThat(minimised.dispatch().content().header().businessService()).isEmpty();
    }

    private static Submission naming(Submission content) {
        var header = new TreeMap<>(Trees.of(content.header()));
        header.put("businessService", "SAMPLE-PERSON");
        var report = new TreeMap<>(Trees.of(content.report()));
        report.put("customsOffice", "XX 0000000");
        report.put("conveyance", Map.of("mode", "4", "operator", "Person, Sample", "serviceNumber", "ZZ123"));
        var goods = new TreeMap<>(Trees.of(content.report().goods().getFirst()));
        goods.put("brand", "XX0000000");
        report.put("goods", List.of(goods));
        return Trees.message(Map.of("header", header, "report", report));
    }

    @Test
    void a_person_named_in_a_field_no_report_can_be_without_refuses_the_report() {
        var agreements = new Agreements(Samples.FRAMEWORKS, submission -> {
            var found = new TreeMap<String, String>();
            found.put("report.nationalReference", "NAME");
            return found;
        });

        var decision = agreements.decide(Samples.dispatch(THAILAND, Lane.CMAA), TODAY);

        assertThat(decision).isInstanceOf(Refused.class);
        assertThat(decision.answer().problems()).containsExactly("personal-data-gate-closed");
    }

    @Test
    void the_basis_named_for_this_receiver_is_the_one_asked_for() {
        var australia = Party.customs("AU");
        var named = new Recipient(australia, PartyRole.RECIPIENT, Optional.empty(), Optional.of("CPTPP-AU"));
        var dispatch = Samples.dispatch(australia, Lane.CMAA, Samples.header(Lane.CMAA, named));

        assertThat(decide(dispatch).answer().framework().map(Answer.Basis::framework))
                .contains("CPTPP-AU");
    }

    @Test
    void what_a_person_must_judge_is_permitted_once_the_provider_has_looked() {
        var hongKong = Party.customs("HK");
        var dispatch = Samples.dispatch(hongKong, Lane.CMAA);
        var ruled = TODAY.andRulings(List.of(Samples.allowing(Referral.NOMINAL)));

        assertThat(decide(dispatch)).isInstanceOf(Referred.class);
        assertThat(Samples.AGREEMENTS.decide(dispatch, ruled)).isInstanceOf(Permitted.class);
    }

    @Test
    void a_dispatch_asks_what_the_partner_file_says_and_assumes_nothing() {
        var dispatch = Samples.dispatch(Samples.CEN, Lane.CEN);

        assertThat(decide(dispatch).question().membership()).isEqualTo(Membership.UNKNOWN);
        assertThat(inLanes(dispatch, Set.of(Lane.CMAA, Lane.CEN))).isInstanceOf(Permitted.class);
        assertThat(inLanes(dispatch, Set.of(Lane.CMAA))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HELD, HELD, MEMBER",
        "HELD, LACKING, OUTSIDE",
        "HELD, UNKNOWN, HELD",
        "LACKING, HELD, LACKING",
        "LACKING, LACKING, LACKING",
        "LACKING, UNKNOWN, LACKING",
        "UNKNOWN, HELD, UNKNOWN",
        "UNKNOWN, LACKING, LACKING",
        "UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void a_dispatch_in_an_operation_needs_the_lane_and_the_operation(
            Membership ofLane, Membership operation, Membership asked) {
        Optional<Set<Lane>> lanes = switch (ofLane) {
            case HELD -> Optional.of(Set.of(Lane.OPERATION));
            case LACKING -> Optional.of(Set.of(Lane.CEN));
            case UNKNOWN, ASSUMED, MEMBER, OUTSIDE -> Optional.empty();
        };
        var known = new Circumstances(TODAY.asOf(), lanes, List.of(), List.of()).within(operation);

        var decision = Samples.AGREEMENTS.decide(Samples.dispatch(Samples.KOREA, Lane.OPERATION), known);

        assertThat(decision.question().membership()).isEqualTo(asked);
    }

    @Test
    void asks_about_the_framework_under_which_a_matter_was_begun_unless_the_sender_names_another() {
        var begun = TODAY.finishing(new Begun(LocalDate.of(2025, 6, 1), Optional.of("JP-KR-CMAA")));
        var naming = new Recipient(Samples.KOREA, PartyRole.RECIPIENT, Optional.of(Lane.CMAA), Optional.of("JP-KR-AA"));

        assertThat(namedBasis(Samples.dispatch(Samples.KOREA, Lane.CMAA), TODAY))
                .isEmpty();
        assertThat(namedBasis(Samples.dispatch(Samples.KOREA, Lane.CMAA), begun))
                .contains("JP-KR-CMAA");
        assertThat(namedBasis(Samples.dispatch(Samples.KOREA, Lane.CMAA, Samples.header(Lane.CMAA, naming)), begun))
                .contains("JP-KR-AA");
    }

    private static Optional<String> namedBasis(Dispatch dispatch, Circumstances circumstances) {
        return Samples.AGREEMENTS.decide(dispatch, circumstances).question().namedBasis();
    }

    @Test
    void an_operation_opens_no_other_lane() {
        var everywhere = new Circumstances(TODAY.asOf(), Optional.of(Set.of(Lane.CEN)), List.of(), List.of());

        var decision = Samples.AGREEMENTS.decide(
                Samples.dispatch(Samples.KOREA, Lane.CMAA), everywhere.within(Membership.HELD));

        assertThat(decision.question().membership()).isEqualTo(Membership.LACKING);
    }

    private static Decision inLanes(Dispatch dispatch, Set<Lane> lanes) {
        return Samples.AGREEMENTS.decide(
                dispatch, new Circumstances(TODAY.asOf(), Optional.of(lanes), List.of(), List.of()));
    }

    @Property(tries = 300)
    void minimising_adds_nothing_and_holds_nothing_withheld(@ForAll Random random) {
        var agreements = new Agreements(Samples.FRAMEWORKS, submission -> {
            var found = new TreeMap<String, String>();
            Facts.present(submission).keySet().stream()
                    .filter(path -> random.nextInt(8) == 0)
                    .forEach(path -> found.put(path, "NAME"));
            return found;
        });
        var whole = Samples.dispatch(THAILAND, Lane.CMAA);

        var decision = agreements.decide(whole, TODAY);

        if (decision instanceof Permitted permitted) {
            var left = permitted.minimise();
            var withheld = permitted.answer().withheld().stream()
                    .map(Answer.Withheld::field)
                    .toList();
            assertThat(left.permittedPaths()).doesNotContainAnyElementsOf(withheld);
            assertThat(Facts.present(whole.content()).keySet())
                    .containsAll(Facts.present(left.dispatch().content()).keySet());
        } else {
            assertThat(decision).isInstanceOf(Refused.class);
        }
    }

    private static Dispatch from(SourceKind source) {
        return from(source, Samples.KOREA);
    }

    private static Dispatch from(SourceKind source, Party to) {
        var recipient = new Recipient(to, PartyRole.RECIPIENT, Optional.empty(), Optional.empty());
        return Samples.dispatch(to, Lane.CMAA, Samples.header(Lane.CMAA, recipient, source));
    }

    private static Decision decide(Dispatch dispatch) {
        return Samples.AGREEMENTS.decide(dispatch, TODAY);
    }

    private static Permitted permitted(Dispatch dispatch) {
        return (Permitted) decide(dispatch);
    }
}
