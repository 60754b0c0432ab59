package org.rilohub.cases.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.cases.consents.Desk.AUSTRIA;
import static org.rilohub.cases.consents.Desk.JAPAN;
import static org.rilohub.cases.consents.Desk.KOREA;
import static org.rilohub.cases.consents.Desk.LAST_DAY;
import static org.rilohub.cases.consents.Desk.SOUTH_AFRICA;
import static org.rilohub.cases.consents.Desk.TODAY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Consent.Limit;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Information;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.cases.disclosures.Tables;
import org.rilohub.schemas.ConsentAnswer;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** What people find, and what a decision is told. */
class ConsentsTest {
    private static Tables tables;

    private Connection tx;
    private Desk desk;

    @BeforeAll
    static void start() {
        tables = new Tables();
    }

    @AfterAll
    static void stop() {
        tables.close();
    }

    @BeforeEach
    void open() throws SQLException {
        tx = tables.begin();
        desk = new Desk(tx);
    }

    @AfterEach
    void undo() throws SQLException {
        tx.rollback();
        tx.close();
    }

    private UUID granted(Disclosure told, Party recipient) throws SQLException {
        var consent = desk.ask(Desk.onward(told.dispatchId(), recipient));
        desk.decide(Desk.granted(consent));
        return consent;
    }

    private List<Consent> said(Party receiver, Disclosure... about) throws SQLException {
        var ids = Arrays.stream(about).map(Disclosure::dispatchId).toList();
        return wordless(desk.consents.of(tx, AUSTRIA, receiver, ids, List.of()));
    }

    /** Without the messages in which they were said. */
    private static List<Consent> wordless(List<Consent> said) {
        return said.stream().map(consent -> consent.saidIn(List.of())).toList();
    }

    private static Consent says(String use, Party receiver, String state, Optional<LocalDate> until) {
        return new Consent(JAPAN, Optional.of(receiver), use, state, until);
    }

    @Test
    void tells_a_decision_what_the_originator_granted_to_this_receiver() throws SQLException {
        var told = desk.toldAustria();
        granted(told, KOREA);

        assertThat(said(KOREA, told)).containsExactly(says("ONWARD", KOREA, "GRANTED", Optional.of(LAST_DAY)));
        assertThat(said(SOUTH_AFRICA, told)).isEmpty();
    }

    @Test
    void what_is_granted_for_one_dispatch_does_not_open_another_of_the_same_originator() throws SQLException {
        var told = desk.toldAustria();
        var other = desk.toldAustria();
        granted(told, KOREA);

        assertThat(said(KOREA, other)).isEmpty();
        assertThat(said(KOREA, told, other)).isEmpty();
    }

    @Test
    void what_is_granted_for_each_is_granted_for_all_until_the_earliest_day() throws SQLException {
        var told = desk.toldAustria();
        var other = desk.toldAustria();
        granted(told, KOREA);
        var shorter = desk.ask(Desk.onward(other.dispatchId(), KOREA));
        desk.decide(Desk.decision(
                shorter, ConsentAnswer.GRANTED, Optional.empty(), List.of(), Optional.of(TODAY.plusDays(2))));

        assertThat(said(KOREA, told, other))
                .containsExactly(says("ONWARD", KOREA, "GRANTED", Optional.of(TODAY.plusDays(2))));
    }

    @Test
    void what_has_expired_is_granted_no_more_though_its_last_day_is_not_over_everywhere() throws SQLException {
        var told = desk.toldAustria();
        granted(told, KOREA);
        desk.clock.set(
                LAST_DAY.plusDays(1).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
        desk.ring();

        assertThat(said(KOREA, told)).isEmpty();
    }

    @Test
    void what_was_granted_without_a_last_day_before_every_grant_had_one_stays_as_it_was() throws SQLException {
        var told = desk.toldAustria();
        var consent = desk.ask(Desk.onward(told.dispatchId(), KOREA));
        var endless = new Ruling(UUID.randomUUID(), Optional.empty(), 0, Optional.empty(), Desk.AT);
        new ConsentStore().rule(tx, consent, ConsentState.GRANTED, endless);
        desk.clock.pass(Duration.ofDays(400));
        desk.ring();

        assertThat(said(KOREA, told)).containsExactly(says("ONWARD", KOREA, "GRANTED", Optional.empty()));
        desk.decide(Desk.withdrawn(consent));
        assertThat(desk.state(consent)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void nobody_has_agreed_to_what_nobody_knows() throws SQLException {
        var told = desk.toldAustria();
        granted(told, KOREA);

        assertThat(desk.consents.of(tx, AUSTRIA, KOREA, List.of(told.dispatchId(), UUID.randomUUID()), List.of()))
                .isEmpty();
    }

    @Test
    void each_names_the_message_in_which_it_was_said() throws SQLException {
        var told = desk.toldAustria();
        var consent = desk.ask(Desk.onward(told.dispatchId(), KOREA));
        var yes = desk.decide(Desk.granted(consent));
        assertThat(desk.consents.of(tx, AUSTRIA, KOREA, List.of(told.dispatchId()), List.of()))
                .flatExtracting(Consent::said)
                .containsExactly(yes.id());

        var no = desk.decide(Desk.withdrawn(consent));
        assertThat(desk.consents.of(tx, AUSTRIA, KOREA, List.of(told.dispatchId()), List.of()))
                .flatExtracting(Consent::said)
                .containsExactly(no.id());
    }

    @Test
    void what_one_asked_another_may_not_use() throws SQLException {
        var told = desk.toldAustria();
        granted(told, KOREA);

        assertThat(desk.consents.of(tx, SOUTH_AFRICA, KOREA, List.of(told.dispatchId()), List.of()))
                .isEmpty();
    }

    @Test
    void a_later_no_beats_an_earlier_yes_and_a_later_yes_an_earlier_no() throws SQLException {
        var told = desk.toldAustria();
        granted(told, KOREA);
        desk.clock.pass(Duration.ofMinutes(1));
        desk.decide(Desk.refused(desk.ask(Desk.onward(told.dispatchId(), KOREA)), "SECURITY"));
        assertThat(said(KOREA, told)).containsExactly(says("ONWARD", KOREA, "DENIED", Optional.empty()));

        desk.clock.pass(Duration.ofMinutes(1));
        granted(told, KOREA);
        assertThat(said(KOREA, told)).containsExactly(says("ONWARD", KOREA, "GRANTED", Optional.of(LAST_DAY)));
    }

    @Test
    void what_was_taken_back_after_it_was_granted_is_a_no() throws SQLException {
        var told = desk.toldAustria();
        var consent = granted(told, KOREA);
        desk.clock.pass(Duration.ofMinutes(1));
        desk.decide(Desk.withdrawn(consent));

        assertThat(said(KOREA, told)).containsExactly(says("ONWARD", KOREA, "WITHDRAWN", Optional.empty()));
    }

    @Test
    void a_no_for_one_dispatch_counts_though_another_is_not_known() throws SQLException {
        var told = desk.toldAustria();
        desk.decide(Desk.refused(desk.ask(Desk.onward(told.dispatchId(), KOREA)), "SECURITY"));

        assertThat(wordless(
                        desk.consents.of(tx, AUSTRIA, KOREA, List.of(told.dispatchId(), UUID.randomUUID()), List.of())))
                .containsExactly(says("ONWARD", KOREA, "DENIED", Optional.empty()));
    }

    @Test
    void what_an_agency_at_home_may_have_lets_no_administration_have_it() throws SQLException {
        var told = desk.toldAustria();
        var consent = desk.ask(Desk.onward(told.dispatchId(), Optional.empty(), Optional.of("POLICE")));
        desk.decide(Desk.granted(consent));

        assertThat(desk.state(consent)).isEqualTo(ConsentState.GRANTED);
        assertThat(said(KOREA, told)).isEmpty();
        assertThat(said(AUSTRIA, told)).isEmpty();
    }

    @Test
    void court_use_is_granted_to_the_one_who_asked() throws SQLException {
        var told = desk.toldAustria();
        var consent = desk.ask(Desk.forCourt(told.dispatchId()));
        desk.answerAll(consent);
        desk.decide(Desk.granted(consent));

        assertThat(saidForCourt(told, Desk.PROCEEDINGS))
                .containsExactly(says("CRIMINAL_COURT", AUSTRIA, "GRANTED", Optional.of(LAST_DAY)));
        assertThat(said(KOREA, told)).isEmpty();
    }

    private UUID grantedForCourt(Disclosure told, String proceedings) throws SQLException {
        var consent = desk.ask(Desk.forCourt(told.dispatchId(), proceedings));
        desk.answerAll(consent);
        desk.decide(Desk.granted(consent));
        return consent;
    }

    /** What Japan says of the same information, told to Austria once more. */
    private List<Consent> saidForCourt(Disclosure told, String... proceedings) throws SQLException {
        var marks = Arrays.stream(proceedings)
                .flatMap(reference -> desk.vault.marks(reference).stream())
                .toList();
        return wordless(desk.consents.of(tx, JAPAN, AUSTRIA, List.of(told.dispatchId()), marks));
    }

    @Test
    void what_is_granted_for_proceedings_is_granted_for_no_others_and_for_none_that_nobody_names() throws SQLException {
        var told = desk.toldAustria();
        grantedForCourt(told, "A-1");

        var elsewhere = says("CRIMINAL_COURT", AUSTRIA, "GRANTED", Optional.of(LAST_DAY))
                .within(Set.of(Limit.OTHER_PROCEEDINGS));
        assertThat(saidForCourt(told, "A-1")).allMatch(consent -> consent.grantsOn(TODAY));
        assertThat(saidForCourt(told, "A-2")).containsExactly(elsewhere);
        assertThat(saidForCourt(told)).containsExactly(elsewhere);
    }

    @Test
    void what_is_said_of_some_proceedings_changes_nothing_for_others() throws SQLException {
        var told = desk.toldAustria();
        grantedForCourt(told, "A-1");
        desk.clock.pass(Duration.ofMinutes(1));
        desk.decide(Desk.refused(desk.ask(Desk.forCourt(told.dispatchId(), "A-2")), "POLITICAL_OFFENCE"));

        assertThat(saidForCourt(told, "A-1"))
                .containsExactly(says("CRIMINAL_COURT", AUSTRIA, "GRANTED", Optional.of(LAST_DAY)));
        assertThat(saidForCourt(told, "A-2"))
                .containsExactly(says("CRIMINAL_COURT", AUSTRIA, "DENIED", Optional.empty()));
        assertThat(saidForCourt(told)).containsExactly(says("CRIMINAL_COURT", AUSTRIA, "DENIED", Optional.empty()));
    }

    @Test
    void a_no_that_a_later_yes_replaced_is_none_where_no_proceedings_are_named() throws SQLException {
        var told = desk.toldAustria();
        desk.decide(Desk.refused(desk.ask(Desk.forCourt(told.dispatchId(), "A-1")), "POLITICAL_OFFENCE"));
        desk.clock.pass(Duration.ofMinutes(1));
        grantedForCourt(told, "A-1");

        assertThat(saidForCourt(told)).extracting(Consent::state).containsExactly("GRANTED");
        assertThat(saidForCourt(told)).noneMatch(consent -> consent.grantsOn(TODAY));
    }

    @Test
    void the_same_may_be_asked_for_two_proceedings_at_once_and_for_one_only_once() throws SQLException {
        var told = desk.toldAustria();
        desk.ask(Desk.forCourt(told.dispatchId(), "A-1"));
        desk.ask(Desk.forCourt(told.dispatchId(), "A-2"));

        assertThat(Desk.refusal(() -> desk.ask(Desk.forCourt(told.dispatchId(), "A-1")))
                        .reason())
                .isEqualTo("CONSENT_ALREADY_ASKED");
    }

    @Test
    void a_decision_learns_that_a_yes_has_conditions() throws SQLException {
        var told = desk.toldAustria();
        var other = desk.toldAustria();
        granted(told, KOREA);
        desk.decide(Desk.decision(
                desk.ask(Desk.onward(other.dispatchId(), KOREA)),
                ConsentAnswer.GRANTED_WITH_CONDITIONS,
                Optional.empty(),
                List.of("Not for the press"),
                Optional.of(LAST_DAY)));

        assertThat(said(KOREA, told)).containsExactly(says("ONWARD", KOREA, "GRANTED", Optional.of(LAST_DAY)));
        assertThat(said(KOREA, told, other))
                .containsExactly(
                        says("ONWARD", KOREA, "GRANTED", Optional.of(LAST_DAY)).within(Set.of(Limit.CONDITIONS)));
    }

    @Test
    void people_find_what_their_organisation_asked_or_was_asked_and_nothing_else() throws SQLException {
        var consent = granted(desk.toldAustria(), KOREA);

        assertThat(found(ConsentSearch.of(AUSTRIA))).containsExactly(consent);
        assertThat(found(ConsentSearch.of(JAPAN))).containsExactly(consent);
        assertThat(found(ConsentSearch.of(KOREA))).isEmpty();
    }

    @Test
    void people_narrow_what_they_look_for() throws SQLException {
        var told = desk.toldAustria();
        var consent = granted(told, KOREA);
        var open = desk.ask(Desk.onward(told.dispatchId(), SOUTH_AFRICA));

        assertThat(found(search(Optional.of(ConsentState.GRANTED), JAPAN, Optional.empty())))
                .containsExactly(consent);
        assertThat(found(search(Optional.empty(), JAPAN, Optional.of(LAST_DAY))))
                .containsExactly(consent);
        assertThat(found(search(Optional.empty(), JAPAN, Optional.of(LAST_DAY.plusDays(1)))))
                .isEmpty();
        assertThat(found(search(Optional.empty(), KOREA, Optional.empty()))).isEmpty();
        assertThat(found(search(Optional.empty(), JAPAN, Optional.empty()))).containsExactlyInAnyOrder(consent, open);
    }

    private static ConsentSearch search(Optional<ConsentState> state, Party counterpart, Optional<LocalDate> validOn) {
        return new ConsentSearch(
                AUSTRIA, Optional.of(ConsentUse.ONWARD), state, Optional.of(counterpart), Optional.empty(), validOn);
    }

    @Test
    void pages_go_on_where_the_last_one_ended() throws SQLException {
        var told = desk.toldAustria();
        desk.ask(Desk.onward(told.dispatchId(), KOREA));
        desk.ask(Desk.onward(told.dispatchId(), SOUTH_AFRICA));

        var first = desk.consents.find(tx, ConsentSearch.of(AUSTRIA), Consents.NEWEST, 1);
        var second = desk.consents.find(
                tx, ConsentSearch.of(AUSTRIA), first.getFirst().consentId(), 1);
        var third = desk.consents.find(
                tx, ConsentSearch.of(AUSTRIA), second.getFirst().consentId(), 1);

        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(third).isEmpty();
    }

    private List<UUID> found(ConsentSearch search) throws SQLException {
        return desk.consents.find(tx, search, Consents.NEWEST, 10).stream()
                .map(ConsentCase::consentId)
                .toList();
    }

    @Test
    void a_decision_is_told_of_them() throws SQLException {
        var told = desk.toldAustria();
        granted(told, KOREA);
        var content =
                Letters.letter(Desk.AT, Information.about("X"), AUSTRIA, KOREA).submission();
        var dispatch = new Dispatch(UUID.randomUUID(), KOREA, Lane.CMAA, content);

        var known =
                desk.work.known(tx, UUID.randomUUID(), dispatch, List.of(told.dispatchId()), Circumstances.on(TODAY));

        assertThat(wordless(known.consents())).containsExactly(says("ONWARD", KOREA, "GRANTED", Optional.of(LAST_DAY)));
    }
}
