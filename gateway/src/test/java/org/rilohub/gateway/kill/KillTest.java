package org.rilohub.gateway.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hub and database, killed with SIGKILL at exactly a durable step of a report's life, and started again. */
class KillTest {
    private static final List<Blow> SAMPLE = List.of(
            new Blow("accept.committed", Victim.HUB),
            new Blow("decision.before-commit", Victim.HUB),
            new Blow("seal.before-commit", Victim.DATABASE),
            new Blow("deliver.sent", Victim.BOTH));

    @Test
    void every_step_the_flow_reports_is_explained_and_the_other_way_round() throws IOException {
        assertThat(StepNames.reported()).isNotEmpty().isEqualTo(StepNames.documented());
    }

    @Test
    void loses_nothing_and_delivers_nothing_twice_at_a_few_steps() throws IOException, SQLException {
        assertThat(StepNames.reported())
                .containsAll(SAMPLE.stream().map(Blow::step).toList());

        survive(SAMPLE, "kill-sample");
    }

    @Test
    @Tag("kill")
    void loses_nothing_and_delivers_nothing_twice_at_any_step() throws IOException, SQLException {
        survive(Blow.all(StepNames.reported()).toList(), "kill");
    }

    @SuppressWarnings("SystemOut") // The figures are kept with the suite's result.
    private static void survive(List<Blow> blows, String folder) throws IOException, SQLException {
        try (var battlefield = Battlefield.in(folder)) {
            for (var blow : blows) {
                long began = System.nanoTime();
                battlefield.survives(blow);
                System.out.printf("%s: survived, %.1f s%n", blow, (System.nanoTime() - began) / 1e9);
            }
            System.out.printf(
                    "FIGURE %d kills at %d steps, %d lost, %d delivered twice (%d repetitions recognised)%n",
                    blows.size(),
                    blows.stream().map(Blow::step).distinct().count(),
                    battlefield.lost(),
                    battlefield.twice(),
                    battlefield.repetitions());
        }
    }
}
