package org.rilohub.gateway.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.agreements.Replay.Effect;
import org.rilohub.gateway.explain.Page;

class ReplayTest {
    private static final String CLOSED = "gate: CLOSED";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            except: []                             | except: [DRUG]           | true  | NONE           | REFUSED
            seriousHarmReview: []                  | seriousHarmReview: [DRUG] | true | NONE           | REFERRED
            profile: PROHIBITED_DIPLOMATIC_CHANNEL | profile: PRIOR_WRITTEN_CONSENT | true | CRIMINAL_COURT | REFERRED
            purposes: [CUSTOMS_LAW_APPLICATION,    | purposes: [              | true  | NONE           |
            """)
    void tells_what_would_come_out_otherwise(
            String before, String after, boolean nominal, String proceedings, Effect effect) throws IOException {
        var proposed = proposal(text -> text.replace(before, after)
                .replace("fy2012Amendment: false", "fy2012Amendment: " + after.contains("CONSENT")));

        var replay = new Replay(FrameworkFiles.packaged(), proposed.framework());
        replay.ask(recorded(nominal, proceedings, "PERMITTED"));

        assertThat(replay.effects().stream().map(Replay.Changed::effect))
                .isEqualTo(effect == null ? List.of() : List.of(effect));
    }

    @Test
    void tells_what_would_be_withheld_and_what_would_be_disclosed() throws IOException {
        var closed = proposal(ReplayTest::closing);
        var replay = new Replay(FrameworkFiles.packaged(), closed.framework());
        replay.ask(recorded(true, "NONE", "PERMITTED"));
        assertThat(replay.totals()).isEqualTo(Map.of(Effect.WITHHELD, 1));

        var open = new Replay(
                FrameworkFiles.packaged().with(closed.framework()),
                FrameworkText.packaged("JP-NL-CMAA").framework());
        open.ask(recorded(true, "NONE", "PERMITTED"));
        assertThat(open.totals()).isEqualTo(Map.of(Effect.DISCLOSED, 1));
        assertThat(open.drift()).hasSize(1);
    }

    @Test
    void tells_drift_apart_from_the_proposal() throws IOException {
        var replay = new Replay(
                FrameworkFiles.packaged(),
                proposal(text -> text + "# the same\n").framework());
        replay.ask(recorded(true, "NONE", "REFUSED"));
        replay.ask(recorded(true, "NONE", "PERMITTED"));

        assertThat(replay.count()).isEqualTo(2);
        assertThat(replay.drift())
                .singleElement()
                .satisfies(changed -> assertThat(changed.effect()).isEqualTo(Effect.RELEASED));
        assertThat(replay.effects()).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_asked_again_is_named() throws IOException {
        var replay =
                new Replay(FrameworkFiles.packaged(), proposal(text -> text).framework());
        var broken = recorded(true, "NONE", "PERMITTED");
        broken.put("question", Map.of("asOf", "2025-06-30"));
        replay.ask(broken);

        assertThat(replay.unreadable()).containsExactly("0193b3a0-0000-7000-8000-000000000001");
    }

    @Test
    void tells_people_in_their_language() throws IOException {
        var proposed = proposal(ReplayTest::closing);
        var replay = new Replay(FrameworkFiles.packaged(), proposed.framework());
        replay.ask(recorded(true, "NONE", "REFUSED"));

        assertThat(page(replay, proposed, Locale.ENGLISH))
                .contains("1 decisions recorded since 2025-06-01", "would have more withheld", "customs:NL CMAA");
        assertThat(page(replay, proposed, Locale.JAPANESE)).contains("提供しない項目が増える");
    }

    private static String page(Replay replay, FrameworkText proposed, Locale reader) {
        var out = new StringWriter();
        new ReplayPage(new Page(new PrintWriter(out)), Words.in(reader)).print(replay, proposed, "2025-06-01");
        return out.toString();
    }

    private static String closing(String text) {
        return text.replace("gate: OPEN_BY_UNDERTAKING", CLOSED)
                .replaceFirst("    undertaking:\\n      date: .*\\n      document: .*\\n      source: .*\\n", "");
    }

    private FrameworkText proposal(UnaryOperator<String> change) throws IOException {
        var name = "/frameworks/JP-NL-CMAA.yaml";
        try (var in = Objects.requireNonNull(FrameworkFiles.class.getResourceAsStream(name), name)) {
            var text = new String(in.readAllBytes(), UTF_8);
            return FrameworkText.of(Files.writeString(folder.resolve("JP-NL-CMAA.yaml"), change.apply(text))
                    .toString());
        }
    }

    /** What the packaged frameworks oblige the receiver to. */
    private static List<String> obligations(Map<String, Object> item) {
        return Agreements.standard(nothingFound -> new TreeMap<>())
                .answer(RecordedDecision.of("any", item).question())
                .obligations();
    }

    /** As the staff's door tells it. */
    private static Map<String, Object> recorded(boolean nominal, String proceedings, String outcome) {
        var question = new TreeMap<String, Object>();
        question.put("asOf", "2025-06-30");
        question.put("from", "urn:rilohub:party:customs:JP");
        question.put("to", "urn:rilohub:party:customs:NL");
        question.put("lane", "CMAA");
        question.put("cenProfile", false);
        question.put("messageType", "SeizureReport");
        question.put("categories", List.of("DRUG"));
        question.put("purpose", "PREVENTION");
        question.put("proceedings", proceedings);
        question.put("nominal", nominal);
        question.put("handling", List.of("H0"));
        question.put("tlp", "AMBER");
        question.put("classification", "NONE");
        question.put("membership", "HELD");
        question.put("fields", Map.of("personsInvolved[].name", "NOMINAL"));
        question.put("abstract", false);
        question.put("terms", Map.of("noDomesticAgencies", false, "sentOn", "2025-06-30"));
        var answer = new TreeMap<String, Object>();
        answer.put("outcome", outcome);
        answer.put("framework", Map.of("framework", "JP-NL-CMAA", "versionHash", "sha-256:0"));
        answer.put("problems", List.of());
        answer.put("withheld", List.of());
        var item = new TreeMap<String, Object>();
        item.put("dispatchId", "0193b3a0-0000-7000-8000-000000000001");
        item.put("decidedAt", "2025-06-30T10:00:00Z");
        item.put("question", question);
        item.put("answer", answer);
        answer.put("obligations", obligations(item));
        return item;
    }
}
