package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.rilohub.ledger.sql.Sql;

/** Random lives of requests, on a real database, against the table. */
class RequestModelTest {
    private static final int MANY = 10_000;

    private static final Set<State> REACHED = EnumSet.noneOf(State.class);
    private static final Office OFFICE = new Office();

    @AfterContainer
    static void reaches_every_state() throws SQLException {
        var reached = OFFICE.transaction(tx -> Sql.of("select distinct to_state from request_event")
                .list(tx, row -> State.valueOf(row.getString("to_state"))));
        OFFICE.close();

        assertThat(new HashSet<>(reached)).containsExactlyInAnyOrder(State.values());
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void does_what_the_table_says_whatever_comes(@ForAll("lives") ActionChain<RequestModel> life) {
        life.run().checkAll();
    }

    @Provide
    Arbitrary<ActionChain<RequestModel>> lives() {
        return ActionChain.startWith(() -> new RequestModel(OFFICE, REACHED))
                .withAction(3, new Opened())
                .withAction(5, new Decided())
                .withAction(14, new Told())
                .withAction(2, new Passed())
                .withAction(1, new Ended())
                .withMaxTransformations(50);
    }

    private static final class Opened implements Action.Independent<RequestModel> {
        @Override
        public Arbitrary<Transformer<RequestModel>> transformer() {
            return Combinators.combine(numbers(), crashes())
                    .as((kind, crash) -> Transformer.mutate("open " + kind % 5, model -> model.open(kind, crash)));
        }
    }

    private static final class Decided implements Action.Independent<RequestModel> {
        @Override
        public Arbitrary<Transformer<RequestModel>> transformer() {
            return Combinators.combine(numbers(), numbers(), crashes())
                    .as((which, how, crash) -> Transformer.mutate(
                            "decide " + which + " " + how % 8, model -> model.decide(which, how, crash)));
        }
    }

    private static final class Told implements Action.Independent<RequestModel> {
        @Override
        public Arbitrary<Transformer<RequestModel>> transformer() {
            var inTurn = Arbitraries.integers().between(0, 4).map(chance -> chance > 0);
            return Combinators.combine(numbers(), numbers(), inTurn, crashes())
                    .as((which, choice, turn, crash) -> Transformer.mutate(
                            "tell " + which + " " + choice + " " + turn,
                            model -> model.tell(which, choice, turn, crash)));
        }
    }

    private static final class Passed implements Action.Independent<RequestModel> {
        @Override
        public Arbitrary<Transformer<RequestModel>> transformer() {
            return Arbitraries.of(1, 7, 30, 75, 400)
                    .map(hours -> Transformer.mutate(hours + " hours pass", model -> model.pass(hours)));
        }
    }

    private static final class Ended implements Action.Independent<RequestModel> {
        @Override
        public Arbitrary<Transformer<RequestModel>> transformer() {
            return Arbitraries.just(Transformer.mutate("the agreement ends", RequestModel::end));
        }
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, MANY).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Boolean> crashes() {
        return Arbitraries.integers().between(0, 5).map(chance -> chance == 0);
    }
}
