package org.rilohub.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.WhatIf;
import org.rilohub.agreements.load.FrameworkFiles;

/** One decision on a question that is built, with every framework loaded; and the loading. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecisionBench {
    /** What is asked, by name: a plain one, one with everything that asks for a person, one that is refused. */
    @State(Scope.Benchmark)
    public static class Asked {
        @Param({"plain", "difficult", "refused"})
        public String kind = "plain";

        private Agreements agreements = new Agreements(new Frameworks(List.of()), nothing -> new TreeMap<>());
        private List<Question> questions = List.of();

        @Setup
        public void load() {
            agreements = Agreements.standard(nothing -> new TreeMap<>());
            questions = WhatIf.questions(question(kind));
        }

        private static Map<String, Object> question(String kind) {
            var asked = new TreeMap<String, Object>();
            asked.put("asOf", "2025-06-30");
            asked.put("from", "JP");
            asked.put("to", List.of(kind.equals("refused") ? "EG" : "AU"));
            asked.put("lane", "CMAA");
            asked.put("messageType", "SpontaneousInformation");
            asked.put("category", "DRUG");
            asked.put("purpose", "INVESTIGATION");
            asked.put("proceedings", kind.equals("difficult") ? "CRIMINAL_COURT" : "NONE");
            asked.put("nominal", true);
            asked.put("handling", kind.equals("difficult") ? List.of("H0", "H1", "H2", "H3") : List.of("H0"));
            asked.put("tlp", "AMBER");
            asked.put("classification", "NONE");
            if (kind.equals("difficult")) {
                asked.put("origin", Map.of("from", "NL", "framework", "JP-NL-CMAA", "handling", List.of("H1")));
            }
            return asked;
        }
    }

    @Benchmark
    @Threads(2)
    public Answer decide(Asked asked) {
        return asked.agreements.answer(asked.questions.getFirst());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public Frameworks load() {
        return FrameworkFiles.packaged();
    }
}
