package org.rilohub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The two promises of speed, each in JVMs of its own. */
@Tag("decisions")
class DecisionBenchTest {
    @Test
    void a_decision_takes_at_most_fifty_microseconds() throws RunnerException {
        for (var result : run("DecisionBench.decide")) {
            var statistics = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "FIGURE %s decision: p50 %.1f µs, p99 %.1f µs%n",
                    result.getParams().getParam("kind"), statistics.getPercentile(50), statistics.getPercentile(99));
            assertThat(statistics.getPercentile(50)).isLessThanOrEqualTo(50);
        }
    }

    @Test
    void all_frameworks_load_within_two_seconds_of_a_cold_start() throws RunnerException {
        for (var result : run("DecisionBench.load")) {
            var statistics = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "FIGURE loading all: median %.0f ms, slowest %.0f ms of %d%n",
                    statistics.getPercentile(50), statistics.getMax(), statistics.getN());
            assertThat(statistics.getMax()).isLessThanOrEqualTo(2000);
        }
    }

    private static Collection<RunResult> run(String include) throws RunnerException {
        var results = new Runner(new OptionsBuilder().include(include).build()).run();
        assertThat(results).isNotEmpty();
        return results;
    }
}
