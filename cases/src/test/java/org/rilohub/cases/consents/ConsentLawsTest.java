package org.rilohub.cases.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.rilohub.agreements.Consent;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.cases.consents.Examination.Answer;
import org.rilohub.cases.consents.Examination.Finding;
import org.rilohub.schemas.ConsentAnswer;
import org.rilohub.schemas.ConsentDecision;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/** What holds for every consent, whatever is said and in whatever order. */
class ConsentLawsTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party AUSTRIA = Party.customs("AT");
    private static final Party KOREA = Party.customs("KR");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<UUID> THINGS = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    /** Something that staff or partner may try at any moment. */
    sealed interface Move {
        record Answered(ConsentStep step, boolean positive) implements Move {}

        record Decided(ConsentAnswer answer) implements Move {}
    }

    @Property
    void no_sequence_of_answers_and_decisions_grants_without_five_yeses(@ForAll("moves") List<Move> moves) {
        var state = ConsentState.IN_EXAMINATION;
        var found = new EnumMap<ConsentStep, Answer>(ConsentStep.class);
        ConsentStep.OF_THE_CUSTOMS_ACT.forEach(step -> found.put(step, Answer.OPEN));

        for (var move : moves) {
            state = after(state, found, move);
            if (state.grants()) {
                assertThat(found.values()).hasSize(5).containsOnly(Answer.POSITIVE);
            }
        }
    }

    private static ConsentState after(ConsentState state, Map<ConsentStep, Answer> found, Move move) {
        return switch (move) {
            case Move.Answered answered -> {
                if (state.isOpen() && found.get(answered.step()) == Answer.OPEN) {
                    found.put(answered.step(), answered.positive() ? Answer.POSITIVE : Answer.NEGATIVE);
                }
                yield state;
            }
            case Move.Decided decided -> decided(state, found, decided.answer());
        };
    }

    private static ConsentState decided(ConsentState state, Map<ConsentStep, Answer> found, ConsentAnswer answer) {
        try {
            return DecisionGuards.check(asked(state), examination(found), decision(answer), TODAY);
        } catch (OutOfTurnException e) {
            return state;
        }
    }

    private static Examination examination(Map<ConsentStep, Answer> found) {
        var findings = new ArrayList<Finding>();
        found.forEach((step, answer) -> findings.add(
                new Finding(step, answer, Optional.of("POLITICAL_OFFENCE").filter(no -> answer == Answer.NEGATIVE))));
        return new Examination(findings);
    }

    private static ConsentDecision decision(ConsentAnswer answer) {
        return Desk.decision(
                new UUID(2, 2),
                answer,
                Optional.of("POLITICAL_OFFENCE"),
                answer == ConsentAnswer.GRANTED_WITH_CONDITIONS ? List.of("Once") : List.of(),
                Optional.of(TODAY));
    }

    private static ConsentCase asked(ConsentState state) {
        return consent(THINGS.getFirst(), ConsentUse.CRIMINAL_COURT, state, 0);
    }

    private static ConsentCase consent(UUID concerning, ConsentUse use, ConsentState state, int minute) {
        return new ConsentCase(
                new UUID(3, minute),
                AUSTRIA,
                JAPAN,
                concerning,
                use,
                Optional.of(KOREA),
                Optional.empty(),
                Optional.of("JP-AT-AA"),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                state,
                Optional.of(ruling(minute)).filter(said -> !state.isOpen()));
    }

    private static Ruling ruling(int minute) {
        return new Ruling(new UUID(4, minute), Optional.empty(), 0, Optional.of(TODAY), Instant.ofEpochSecond(minute));
    }

    @Property
    void nothing_is_granted_once_any_thing_was_denied_last(@ForAll("said") List<ConsentCase> said) {
        var consents = standing(said).to(KOREA);

        for (var use : ConsentUse.values()) {
            var last = lastWords(said, use);
            if (last.values().stream().anyMatch(ConsentState::saysNo)) {
                assertThat(consents)
                        .filteredOn(consent -> consent.use().equals(use.name()))
                        .isNotEmpty()
                        .allMatch(Consent::saysNo);
            }
        }
    }

    @Property
    void only_a_yes_to_every_thing_is_a_yes(@ForAll("said") List<ConsentCase> said) {
        for (var use : ConsentUse.values()) {
            var last = lastWords(said, use);
            var agreed = last.size() == THINGS.size()
                    && last.values().stream().noneMatch(state -> state.saysNo() || state == ConsentState.EXPIRED);

            assertThat(standing(said).to(KOREA))
                    .filteredOn(consent -> consent.use().equals(use.name()) && consent.grantsOn(TODAY))
                    .hasSize(agreed ? 1 : 0);
        }
    }

    @Property
    void knowing_less_never_permits_more(@ForAll("said") List<ConsentCase> said) {
        var originators = Map.of(THINGS.get(0), JAPAN, THINGS.get(1), JAPAN, THINGS.get(2), JAPAN);

        assertThat(new StandingConsents(originators, false, said, List.of()).to(KOREA))
                .allMatch(Consent::saysNo);
    }

    @Property
    void saying_no_more_often_never_permits_more(@ForAll("said") List<ConsentCase> said) {
        var more = new ArrayList<>(said);
        for (var use : ConsentUse.values()) {
            more.add(consent(THINGS.getFirst(), use, ConsentState.WITHDRAWN, 1000));
        }

        assertThat(standing(more).to(KOREA)).hasSizeGreaterThan(1).allMatch(Consent::saysNo);
    }

    @Property
    void what_was_said_of_other_proceedings_neither_permits_nor_refuses(@ForAll("said") List<ConsentCase> said) {
        var elsewhere = said.stream().map(word -> about(word, "other")).toList();

        assertThat(standing(elsewhere, "these").to(KOREA))
                .noneMatch(Consent::saysNo)
                .noneMatch(consent -> consent.grantsOn(TODAY));
    }

    @Property
    void a_later_general_yes_gives_nothing_that_was_refused_for_these_proceedings(
            @ForAll("said") List<ConsentCase> said, @ForAll ConsentUse use) {
        var words = new ArrayList<>(said);
        words.add(about(consent(THINGS.getFirst(), use, ConsentState.REFUSED, 100), "these"));
        THINGS.forEach(thing -> words.add(consent(thing, use, ConsentState.GRANTED, 101)));

        assertThat(standing(words, "these").to(KOREA))
                .filteredOn(consent -> consent.use().equals(use.name()))
                .isNotEmpty()
                .allMatch(Consent::saysNo);
        assertThat(standing(words, "others").to(KOREA))
                .filteredOn(consent -> consent.use().equals(use.name()))
                .allMatch(consent -> consent.grantsOn(TODAY));
        assertThat(standing(words).to(KOREA))
                .filteredOn(consent -> consent.use().equals(use.name()))
                .allMatch(consent -> consent.grantsOn(TODAY));
    }

    @Property
    void a_no_for_some_proceedings_stops_what_names_none(
            @ForAll("said") List<ConsentCase> said, @ForAll ConsentUse use) {
        var words = new ArrayList<>(said);
        words.add(about(consent(THINGS.getFirst(), use, ConsentState.REFUSED, 100), "some"));

        assertThat(standing(words).to(KOREA))
                .filteredOn(consent -> consent.use().equals(use.name()))
                .isNotEmpty()
                .allMatch(Consent::saysNo);
    }

    @Property
    void what_has_expired_for_these_proceedings_hides_no_general_word(@ForAll("said") List<ConsentCase> said) {
        var words = new ArrayList<>(said);
        for (var use : ConsentUse.values()) {
            THINGS.forEach(thing -> words.add(about(consent(thing, use, ConsentState.EXPIRED, 100), "these")));
        }

        assertThat(standing(words, "these").to(KOREA))
                .isEqualTo(standing(said, "these").to(KOREA));
    }

    @Property
    void what_was_said_of_these_proceedings_counts_as_if_it_had_named_none(@ForAll("said") List<ConsentCase> said) {
        var here = said.stream().map(word -> about(word, "these")).toList();

        assertThat(standing(here, "these").to(KOREA)).isEqualTo(standing(said).to(KOREA));
    }

    @Property
    void what_names_no_proceedings_is_permitted_by_no_yes_for_some(@ForAll("said") List<ConsentCase> said) {
        var somewhere = said.stream().map(word -> about(word, "some")).toList();

        assertThat(standing(somewhere).to(KOREA)).noneMatch(consent -> consent.grantsOn(TODAY));
    }

    private static ConsentCase about(ConsentCase word, String proceedings) {
        return new ConsentCase(
                word.consentId(),
                word.askedBy(),
                word.askedOf(),
                word.concerning(),
                word.use(),
                word.recipient(),
                word.agency(),
                word.framework(),
                Optional.of(proceedings),
                word.wantedUntil(),
                word.askedAt(),
                word.state(),
                word.ruling());
    }

    private static StandingConsents standing(List<ConsentCase> said, String... proceedings) {
        var originators = Map.of(THINGS.get(0), JAPAN, THINGS.get(1), JAPAN, THINGS.get(2), JAPAN);
        return new StandingConsents(originators, true, said, List.of(proceedings));
    }

    /** What was said last of each thing; a later entry overwrites an earlier one. */
    private static SequencedMap<UUID, ConsentState> lastWords(List<ConsentCase> said, ConsentUse use) {
        var last = new TreeMap<UUID, ConsentState>();
        said.stream()
                .filter(consent -> consent.use() == use && !consent.state().isOpen())
                .forEach(consent -> last.put(consent.concerning(), consent.state()));
        return last;
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        var steps = Arbitraries.of(ConsentStep.OF_THE_CUSTOMS_ACT);
        var yeses = Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false));
        Arbitrary<Move> answered = Combinators.combine(steps, yeses).as(Move.Answered::new);
        Arbitrary<Move> decided = Arbitraries.of(ConsentAnswer.class).map(Move.Decided::new);
        return Arbitraries.oneOf(answered, answered, answered, decided).list().ofMaxSize(30);
    }

    /** In the order in which it was said. */
    @Provide
    Arbitrary<List<ConsentCase>> said() {
        var word = Combinators.combine(
                        Arbitraries.of(THINGS), Arbitraries.of(ConsentUse.class), Arbitraries.of(ConsentState.class))
                .as((thing, use, state) -> consent(thing, use, state, 0));
        return word.list().ofMaxSize(12).map(ConsentLawsTest::inOrder);
    }

    private static List<ConsentCase> inOrder(List<ConsentCase> words) {
        var said = new ArrayList<ConsentCase>();
        for (var word : words) {
            said.add(consent(word.concerning(), word.use(), word.state(), said.size() + 1));
        }
        return said;
    }
}
