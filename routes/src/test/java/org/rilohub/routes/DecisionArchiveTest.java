package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Reports.report;
import static org.rilohub.routes.Reports.to;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Question;
import org.rilohub.cases.Person;
import org.rilohub.routes.Decisions.Page;
import org.rilohub.routes.Decisions.Place;
import org.rilohub.routes.Decisions.Recorded;
import org.rilohub.routes.Decisions.Wanted;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** Decisions of a real flow, read again from a real database. */
class DecisionArchiveTest {
    private static final Instant START = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static Hub hub;
    private static List<UUID> dispatches;

    @BeforeAll
    static void decide() {
        hub = new Hub("archive").start();
        var id = hub.newId();
        var receivers = List.of(to("KR", Lane.CMAA), to("NL", Lane.CMAA), to("CO", Lane.CMAA));
        var reportId = hub.accept(report(id, "A-1", receivers)).reportId();
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> hub.states(reportId),
                        states -> states.size() == 3 && states.stream().noneMatch(state -> state.endsWith("PENDING")));
        dispatches = hub.select("select dispatch_id from dispatch order by decided_at, dispatch_id").stream()
                .map(UUID::fromString)
                .toList();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void tells_every_decision_page_by_page_in_order() {
        var found = new ArrayList<UUID>();
        Optional<Place> after = Optional.empty();
        do {
            var page = page(Reports.JAPAN, new Wanted(START, END, after, 2));
            page.items().forEach(item -> found.add(item.dispatchId()));
            after = page.next();
        } while (after.isPresent());

        assertThat(found).hasSize(3).isEqualTo(dispatches);
    }

    @Test
    void a_question_can_be_asked_again_and_is_answered_the_same() {
        var agreements = Agreements.standard(nothingFound -> new TreeMap<>());

        assertThat(page(Reports.JAPAN, new Wanted(START, END, Optional.empty(), 100))
                        .items())
                .hasSize(3)
                .allSatisfy(item -> assertThat(agreements.answer(Json.read(item.question(), Question.class)))
                        .isEqualTo(Json.read(item.answer(), Answer.class)));
    }

    @Test
    void tells_none_from_before_or_after() {
        var decidedAt = page(Reports.JAPAN, new Wanted(START, END, Optional.empty(), 100)).items().stream()
                .map(Recorded::decidedAt)
                .toList();

        assertThat(page(Reports.JAPAN, new Wanted(decidedAt.getLast().plusNanos(1000), END, Optional.empty(), 100))
                        .items())
                .isEmpty();
        assertThat(page(Reports.JAPAN, new Wanted(START, decidedAt.getFirst(), Optional.empty(), 100))
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customs:KR", "customs:NL", "rilo:AP", "wco:CEN"})
    void tells_nobody_of_another_organisations_information(String organisation) {
        assertThat(page(Party.of(organisation), new Wanted(START, END, Optional.empty(), 100))
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "administrator", ""})
    void tells_nobody_without_a_role_for_it(String role) {
        var person = new Person("subject-1", Reports.JAPAN, Set.of(role));

        assertThatThrownBy(() -> hub.flowing().decisions().page(person, new Wanted(START, END, Optional.empty(), 100)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("forbidden");
    }

    private static Page page(Party organisation, Wanted wanted) {
        return hub.flowing().decisions().page(new Person("subject-1", organisation, Set.of("auditor")), wanted);
    }
}
