package org.rilohub.cases.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rilohub.cases.Person;
import org.rilohub.cases.tasks.NotDecidedException.Why;
import org.rilohub.schemas.CodeLists;

/** Everything that must hold before a vote counts, in one order; the first that does not ends it. */
final class TaskGuards {
    private static final String CHOICE = "choice=";

    private final StandingTask standing;
    private final List<CastVote> before;

    TaskGuards(StandingTask standing, List<CastVote> before) {
        this.standing = standing;
        this.before = List.copyOf(before);
    }

    /** @throws NotDecidedException if one does not hold */
    void check(Person person, TaskVote vote, OptionalInt readVersion, Instant now) {
        require(standing.state().isOpen(), Why.NOT_OPEN);
        require(readVersion.isEmpty() || readVersion.getAsInt() == standing.version(), Why.CHANGED);
        require(!Collections.disjoint(person.roles(), task().deciders()), Why.NO_ROLE);
        require(!task().barred().contains(person.subject()), Why.BARRED);
        require(before.stream().noneMatch(cast -> cast.by().equals(person.subject())), Why.SAME_PERSON);
        require(hasItsGround(vote, now), Why.GROUND);
        require(!vote.reasons().isBlank(), Why.REASONS);
        require(isOffered(vote), Why.CHOICE);
    }

    private static void require(boolean holds, Why why) {
        if (!holds) {
            throw new NotDecidedException(why);
        }
    }

    private Task task() {
        return standing.task();
    }

    private static boolean hasItsGround(TaskVote vote, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return vote.positive()
                ? vote.ground().isEmpty()
                : vote.ground()
                        .flatMap(ground -> CodeLists.standard().find("refusal-ground", ground, today))
                        .isPresent();
    }

    /** A no chooses nothing; a second yes chooses what the first did. */
    private boolean isOffered(TaskVote vote) {
        var offered = task().facts().stream()
                .filter(fact -> fact.startsWith(CHOICE))
                .map(fact -> fact.substring(CHOICE.length()))
                .toList();
        if (!vote.positive() || offered.isEmpty()) {
            return vote.choice().isEmpty();
        }
        return vote.choice().filter(offered::contains).isPresent()
                && before.stream().allMatch(cast -> same(cast, vote));
    }

    private static boolean same(CastVote cast, TaskVote vote) {
        Optional<String> chosen = cast.vote().choice();
        return chosen.equals(vote.choice());
    }
}
