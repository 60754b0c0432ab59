package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.requests.RequestBell;
import org.rilohub.cases.tasks.TaskFilter;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.schemas.Party;
import org.rilohub.security.GcmVault;

/**
 * How long lists, searches and timers take among many open requests, over TLS and from a real database: two callers at once
 * who keep their connections.
 */
class ManyCasesTest {
    private static final Duration PROMISED = Duration.ofMillis(200);
    private static final Party JAPAN = Party.customs("JP");
    private static final int CALLERS = 2;
    private static final List<String> LISTS = List.of(
            "/v1/cases",
            "/v1/cases?open=true&limit=50",
            "/v1/cases?state=POSTPONED",
            "/v1/cases?other=customs:NL&side=REQUESTED",
            "/v1/cases?urgency=URGENT&kind=DOCUMENTS",
            "/v1/cases?dueBefore=2026-02-10T00:00:00Z");

    @TempDir
    private Path folder;

    /** Somebody of Japan's at the staff's door, with a client that keeps its connections. */
    private record Officer(HttpClient client, Hub hub) {
        static Officer of(Hub hub) throws GeneralSecurityException, IOException {
            var tls = Callers.of(hub).browser();
            return new Officer(
                    HttpClient.newBuilder()
                            .sslContext(tls)
                            .version(HttpClient.Version.HTTP_1_1)
                            .build(),
                    hub);
        }

        void get(String path) throws IOException, InterruptedException {
            assertThat(said(request(path).GET())).contains("requestId");
        }

        String search(String reference) throws IOException, InterruptedException {
            var body = BodyPublishers.ofString("{\"reference\":\"" + reference + "\"}");
            return said(request("/v1/cases/search")
                    .header("Content-Type", "application/json")
                    .POST(body));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("https://localhost:" + hub.staffPort() + path))
                    .header("Authorization", "Bearer " + hub.issuer.staff(JAPAN.organisation(), "officer"));
        }

        private String said(HttpRequest.Builder request) throws IOException, InterruptedException {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    /** One call that must succeed. */
    private interface Call {
        void make() throws Exception;
    }

    /** Of two sizes in one run, so that a busy machine slows both. */
    @Test
    void takes_as_long_among_many_open_cases_as_among_a_few() throws Exception {
        try (var registry = Registry.open();
                var hub = new Hub(folder, registry)) {
            Crowd.fill(registry.database, 1, 1_000);
            var calls = calls(registry, hub);
            var few = measured(calls, 40, 50);
            Crowd.fill(registry.database, 1_001, 20_000);
            var many = measured(calls, 40, 50);

            many.forEach((what, median) -> assertThat(median)
                    .as(what)
                    .isLessThan(few.getOrDefault(what, Duration.ZERO)
                            .multipliedBy(3)
                            .plusMillis(20)));
        }
    }

    @Tag("scale")
    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000, 1_000_000})
    void answers_in_a_fifth_of_a_second(int cases) throws Exception {
        try (var registry = Registry.open();
                var hub = new Hub(folder, registry)) {
            Crowd.fill(registry.database, 1, cases);
            var calls = calls(registry, hub);
            measured(calls, 100, 99);
            var slowest = measured(calls, 1_000, 99);
            slowest.put("timer", timers(registry, Math.min(1_000, cases / CALLERS)));

            slowest.forEach((what, p99) ->
                    System.out.printf("FIGURE %,d open cases, %s: p99 %.1f ms%n", cases, what, p99.toNanos() / 1e6));
            assertThat(slowest.values()).allSatisfy(p99 -> assertThat(p99).isLessThan(PROMISED));
        }
    }

    private static Map<String, Call> calls(Registry registry, Hub hub) throws Exception {
        var officer = Officer.of(hub);
        var calls = new LinkedHashMap<String, Call>();
        LISTS.forEach(path -> calls.put(path, () -> officer.get(path)));
        calls.put("search", search(registry, officer));
        calls.put("list of tasks", tasks(registry));
        return calls;
    }

    private static Map<String, Duration> measured(Map<String, Call> calls, int times, int percentile)
            throws InterruptedException, ExecutionException {
        var measured = new LinkedHashMap<String, Duration>();
        for (var call : calls.entrySet()) {
            measured.put(call.getKey(), percentile(times, percentile, call.getValue()));
        }
        return measured;
    }

    private static Call search(Registry registry, Officer officer) {
        var named = Crowd.name(registry.database, registry.mark("JP-2026-17"));
        return () -> assertThat(officer.search("JP-2026-17")).contains(named.toString());
    }

    private static Call tasks(Registry registry) {
        var tasks = new Tasks(leaves(), new Alarms(), vault(), Clock.systemUTC());
        var open = new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("officer"));
        return () -> assertThat(registry.database
                        .transaction(tx -> tasks.page(tx, JAPAN, open, Optional.empty(), 100))
                        .tasks())
                .hasSize(100);
    }

    /** Each of two nodes rings one alarm after another, until every due one has rung once. */
    private static Duration timers(Registry registry, int each) throws Exception {
        var alarms = new Alarms();
        var tasks = new Tasks(leaves(), alarms, vault(), Clock.systemUTC());
        var bells = List.<Bell>of(new RequestBell(
                alarms, tasks, leaves(), Clock.systemUTC(), new SecureRandom(), Party.customs("JP")::equals));
        Crowd.makeDue(registry.database, CALLERS * each);
        return percentile(each, 99, () -> ring(registry, alarms, bells));
    }

    private static void ring(Registry registry, Alarms alarms, List<Bell> bells) {
        boolean rang = registry.database.transaction(
                tx -> alarms.ring(tx, bells, Clock.systemUTC().instant()));
        assertThat(rang).isTrue();
    }

    private static Leaves leaves() {
        return new Leaves(new PostgresLedger(new SecureRandom()), Clock.systemUTC());
    }

    private static GcmVault vault() {
        return new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), new SecureRandom());
    }

    private static Duration percentile(int calls, int percentile, Call call)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var done = threads.invokeAll(
                    List.<Callable<List<Long>>>of(() -> times(calls, call), () -> times(calls, call)));
            var all = new ArrayList<Long>();
            for (var times : done) {
                all.addAll(times.get());
            }
            all.sort(null);
            return Duration.ofNanos(all.get(Math.ceilDiv(all.size() * percentile, 100) - 1));
        }
    }

    private static List<Long> times(int calls, Call call) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < calls; i++) {
            long begun = System.nanoTime();
            call.make();
            times.add(System.nanoTime() - begun);
        }
        return times;
    }
}
