package org.rilohub.cases.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.cases.consents.Desk.AUSTRIA;
import static org.rilohub.cases.consents.Desk.JAPAN;
import static org.rilohub.cases.consents.Desk.KOREA;
import static org.rilohub.cases.consents.Desk.LAST_DAY;
import static org.rilohub.cases.consents.Desk.SOUTH_AFRICA;
import static org.rilohub.cases.consents.Desk.refusal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.cases.disclosures.Tables;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;

/** What a request must be, guard by guard, and what it opens. */
class AskingTest {
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

    @Test
    void says_of_what_the_asker_was_not_told_only_that_it_is_not_there() {
        var others = desk.graph.tell(JAPAN, KOREA, "JP-KR-CMAA");

        for (var concerning : List.of(others.dispatchId(), UUID.randomUUID())) {
            var refusal = refusal(() -> desk.ask(Desk.onward(concerning, SOUTH_AFRICA)));
            assertThat(refusal.problem()).isEqualTo("not-found");
            assertThat(refusal.reason()).isEqualTo("NOT_TOLD");
        }
    }

    @Test
    void asks_nobody_but_the_one_who_told_it() {
        var told = desk.toldAustria();

        assertThat(refusal(() -> desk.ask(Desk.onward(told.dispatchId(), KOREA), AUSTRIA, SOUTH_AFRICA))
                        .reason())
                .isEqualTo("WRONG_RECEIVER");
    }

    @Test
    void refuses_court_use_under_the_older_form_at_once_and_leaves_a_pointer_to_the_diplomatic_channel()
            throws SQLException {
        var told = desk.graph.tell(JAPAN, SOUTH_AFRICA, "JP-ZA-CMAA");
        var message = Letters.letter(Desk.AT, Desk.forCourt(told.dispatchId()), SOUTH_AFRICA, JAPAN);

        for (int again = 0; again < 2; again++) {
            var refusal = refusal(() -> desk.work.accepted(tx, message));
            assertThat(refusal.problem()).isEqualTo("criminal-use-prohibited");
            tx.rollback();
            assertThat(Tables.leaves(tx, "consent-pointed"))
                    .as("nothing is kept beside the transaction of the refused message")
                    .hasSize(again);
            refusal.afterwards().in(tx);
            tx.commit();
        }

        var pointers = new Pointers(desk.leaves()).of(tx, JAPAN, Consents.NEWEST, 10);
        assertThat(pointers).singleElement().satisfies(pointer -> {
            assertThat(pointer.askedBy()).isEqualTo(SOUTH_AFRICA);
            assertThat(pointer.framework()).contains("JP-ZA-CMAA");
        });
        assertThat(Tables.leaves(tx, "consent-pointed")).hasSize(1);
        assertThat(new Pointers(desk.leaves()).of(tx, KOREA, Consents.NEWEST, 10))
                .isEmpty();
        assertThat(desk.consents.find(tx, ConsentSearch.of(SOUTH_AFRICA), Consents.NEWEST, 10))
                .isEmpty();
    }

    @Test
    void refuses_court_use_of_what_came_under_no_framework() {
        var told = desk.graph.tell(JAPAN, AUSTRIA, Optional.empty(), Optional.empty());

        assertThat(refusal(() -> desk.ask(Desk.forCourt(told.dispatchId()))).problem())
                .isEqualTo("criminal-use-prohibited");
    }

    @Test
    void names_everything_that_is_missing_for_a_court() {
        var told = desk.toldAustria();
        var request = Desk.request(
                ConsentUse.CRIMINAL_COURT, told.dispatchId(), Optional.empty(), Optional.empty(), Optional.empty());

        var refusal = refusal(() -> desk.ask(request));

        assertThat(refusal.problem()).isEqualTo("incomplete-request");
        assertThat(refusal.defects())
                .extracting(Defect::field)
                .containsExactly(
                        "consentRequest.court",
                        "consentRequest.proceedingsReference",
                        "consentRequest.offenceType",
                        "consentRequest.couldDoTheSame");
    }

    @Test
    void asks_for_one_recipient_neither_none_nor_two() {
        var told = desk.toldAustria().dispatchId();

        assertThat(refusal(() -> desk.ask(Desk.onward(told, Optional.empty(), Optional.empty())))
                        .reason())
                .isEqualTo("CONSENT_REQUEST_INCOMPLETE");
        assertThat(refusal(() -> desk.ask(Desk.onward(told, Optional.of(KOREA), Optional.of("POLICE"))))
                        .reason())
                .isEqualTo("CONSENT_REQUEST_INCOMPLETE");
    }

    @Test
    void takes_nobodys_leave_to_tell_those_who_have_it() {
        var told = desk.toldAustria().dispatchId();

        for (var party : List.of(JAPAN, AUSTRIA)) {
            assertThat(refusal(() -> desk.ask(Desk.onward(told, party))).reason())
                    .isEqualTo("NOBODY_ELSE");
        }
    }

    @Test
    void refuses_what_is_wanted_until_a_day_that_is_past() {
        var told = desk.toldAustria().dispatchId();
        desk.clock.set(LAST_DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());

        assertThat(refusal(() -> desk.ask(Desk.onward(told, KOREA))).reason()).isEqualTo("DAY_IS_PAST");
    }

    @Test
    void asks_the_same_once_at_a_time() throws SQLException {
        var told = desk.toldAustria().dispatchId();
        desk.ask(Desk.onward(told, KOREA));

        assertThat(refusal(() -> desk.ask(Desk.onward(told, KOREA))).reason()).isEqualTo("CONSENT_ALREADY_ASKED");
        desk.ask(Desk.onward(told, SOUTH_AFRICA));
    }

    @Test
    void opens_no_case_for_a_request_that_never_left() throws SQLException {
        var told = desk.toldAustria().dispatchId();
        var message = Letters.letter(Desk.AT, Desk.onward(told, KOREA), AUSTRIA, JAPAN);

        desk.work.accepted(tx, message);

        assertThat(desk.consents.find(tx, ConsentSearch.of(AUSTRIA), Consents.NEWEST, 10))
                .isEmpty();
    }

    @Test
    void opens_the_three_exclusions_and_both_ministries_at_once_for_legal_staff_of_japan() throws SQLException {
        var consent = desk.ask(Desk.forCourt(desk.toldAustria().dispatchId()));

        assertThat(desk.state(consent)).isEqualTo(ConsentState.IN_EXAMINATION);
        assertThat(desk.binder.questions(consent))
                .containsExactlyInAnyOrder(
                        "consent.political-offence",
                        "consent.dual-criminality",
                        "consent.assurance",
                        "consent.justice-confirms",
                        "consent.foreign-affairs-confirms");
        assertThat(desk.binder.of(consent)).allSatisfy(task -> {
            assertThat(task.owner()).isEqualTo(JAPAN);
            assertThat(task.deciders()).containsExactly("legal");
            assertThat(task.dueAt()).contains(Desk.AT.plus(Duration.ofDays(30)));
        });
        assertThat(Tables.leaves(tx)).contains("consent-asked", "consent-examined");
    }

    @Test
    void asks_the_agency_that_made_the_information_before_it_goes_on() throws SQLException {
        for (var agency : List.of("POLICE", "COAST_GUARD", "JOINT")) {
            var told = desk.graph.tell(JAPAN, AUSTRIA, Optional.of("JP-AT-AA"), Optional.of(agency));
            var consent = desk.ask(Desk.onward(told.dispatchId(), KOREA));
            assertThat(desk.binder.questions(consent)).containsExactly("consent.originating-agency");
        }
        var own = desk.graph.tell(JAPAN, AUSTRIA, Optional.of("JP-AT-AA"), Optional.of("CUSTOMS"));
        assertThat(desk.binder.questions(desk.ask(Desk.onward(own.dispatchId(), KOREA))))
                .isEmpty();
    }

    @Test
    void asks_a_judicial_authority_where_the_framework_wants_one() throws SQLException {
        var moldova = Party.customs("MD");
        var told = desk.graph.tell(JAPAN, moldova, "JP-MD-CMAA");

        var consent = desk.ask(Desk.forCourt(told.dispatchId()), moldova, JAPAN).id();

        assertThat(desk.binder.questions(consent)).hasSize(6).contains("consent.judicial-authority");
    }

    @Test
    void opens_no_task_for_whoever_decides_in_a_system_of_its_own() throws SQLException {
        var told = desk.graph.tell(AUSTRIA, JAPAN, "JP-AT-AA");

        var consent = desk.ask(Desk.forCourt(told.dispatchId()), JAPAN, AUSTRIA).id();

        assertThat(desk.binder.of(consent)).isEmpty();
        assertThat(desk.state(consent)).isEqualTo(ConsentState.ASKED);
        desk.work.delivered(tx, signedFor(consent));
        assertThat(desk.state(consent)).isEqualTo(ConsentState.IN_EXAMINATION);
        desk.decide(Desk.granted(consent), AUSTRIA, JAPAN);
        assertThat(desk.state(consent)).isEqualTo(ConsentState.GRANTED);
    }

    private static Delivered signedFor(UUID consent) {
        return new Delivered(
                UUID.randomUUID(),
                consent,
                MessageType.ConsentRequest,
                JAPAN,
                AUSTRIA,
                Lane.CMAA,
                Optional.of("JP-AT-AA"),
                List.of(),
                Desk.AT);
    }
}
