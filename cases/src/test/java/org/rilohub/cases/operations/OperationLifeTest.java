package org.rilohub.cases.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.cases.operations.Hall.JAPAN;
import static org.rilohub.cases.operations.Hall.KOREA;
import static org.rilohub.cases.operations.Hall.OFFICE;
import static org.rilohub.cases.operations.Hall.OFFICER;
import static org.rilohub.cases.operations.Hall.THAILAND;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.operations.OperationLife.Act;
import org.rilohub.cases.operations.OperationLife.Actor;

class OperationLifeTest {
    private static Hall hall;

    @BeforeAll
    static void open() throws SQLException {
        hall = Hall.open();
    }

    @AfterAll
    static void close() throws SQLException {
        hall.close();
    }

    @AfterEach
    void undo() throws SQLException {
        hall.undo();
    }

    @Test
    void an_act_leads_to_one_state_only() {
        for (var step : OperationLife.table()) {
            assertThat(OperationLife.table())
                    .filteredOn(other ->
                            other.from() == step.from() && other.act() == step.act() && other.actor() == step.actor())
                    .hasSize(1);
        }
    }

    /** Time passes, people act, members write, in any order: the table says what is possible, and nothing else happens. */
    @RepeatedTest(12)
    void whatever_happens_in_whatever_order_happens_as_the_table_has_it(RepetitionInfo run) throws SQLException {
        var random = new Random(run.getCurrentRepetition());
        var draft = draft();
        hall.office.create(hall.tx, OFFICER, draft);
        for (int i = 0; i < 50; i++) {
            var now = hall.clock.instant();
            var state = operation().state(now);
            var act = List.of(Act.CHANGE, Act.JOIN, Act.LEAVE, Act.EXCHANGE, Act.END)
                    .get(random.nextInt(5));
            var actor = act == Act.EXCHANGE ? Actor.MEMBER : Actor.OWNER;
            if (act == Act.END && random.nextInt(10) > 0) {
                hall.clock.on(Duration.ofHours(random.nextInt(40)));
                hall.ring();
                continue;
            }

            var refusal = tried(act, draft);

            if (OperationLife.after(state, act, actor).isEmpty()) {
                assertThat(refusal).isPresent();
            } else if (refusal.isPresent()) {
                assertThat(refusal.get().reason())
                        .isIn("MEMBER_ALREADY", "NO_MEMBER", "NO_MEMBER_NOW", "OPERATION_UNSOUND");
            } else {
                assertThat(operation().state(now))
                        .isEqualTo(OperationLife.after(state, act, actor).orElseThrow());
            }
        }
        hall.clock.on(Duration.ofDays(200));
        hall.ring();
        assertThat(operation().state(hall.clock.instant())).isEqualTo(OperationState.CLOSED);
        assertThat(hall.leaves("operation-ended")).hasSize(1);
        assertThat(hall.leaves("operation-retention-over")).hasSize(1);
    }

    /** What was refused is undone. */
    private static Optional<OutOfTurnException> tried(Act act, OperationDraft draft) throws SQLException {
        var before = hall.tx.setSavepoint();
        try {
            act(act, draft);
            return Optional.empty();
        } catch (OutOfTurnException refusal) {
            hall.tx.rollback(before);
            return Optional.of(refusal);
        }
    }

    private static void act(Act act, OperationDraft draft) throws SQLException {
        switch (act) {
            case CHANGE -> hall.office.change(hall.tx, OFFICER, draft);
            case JOIN -> hall.office.join(hall.tx, OFFICER, "OP-L", THAILAND, Instant.EPOCH, Optional.empty());
            case LEAVE -> hall.office.leave(hall.tx, OFFICER, "OP-L", THAILAND);
            case EXCHANGE -> hall.accepted(JAPAN, hall.warning("OP-L", 2), OFFICE);
            case END -> hall.office.end(hall.tx, OFFICER, "OP-L");
            case BEGIN, CLOSE -> throw new IllegalArgumentException("time does that");
        }
    }

    private static OperationDraft draft() {
        var open = hall.draft("OP-L", JAPAN, KOREA);
        var begins = hall.clock.instant().plus(Duration.ofDays(3));
        return new OperationDraft(
                open.code(), open.title(), open.terms(), begins, begins.plus(Duration.ofDays(20)), open.members());
    }

    private static Operation operation() throws SQLException {
        return hall.operations
                .find(hall.tx, "OP-L", OFFICE, hall.clock.instant())
                .orElseThrow();
    }
}
