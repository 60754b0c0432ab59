package org.rilohub.routes.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.OneServer;
import org.rilohub.routes.RoutesConfiguration;
import org.rilohub.routes.deliver.PartnerCalls;
import org.rilohub.routes.deliver.PartnerEnd;
import org.rilohub.routes.deliver.WebhookPush;
import org.rilohub.routes.door.Partners;
import org.rilohub.routes.door.Pki;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.JwsReceipts;

/** From what is written down to partners' servers: a real database, mutual TLS, signatures read by another library. */
class WebhookSenderTest {
    private static final UUID ABOUT = UUID.fromString("0193b3a0-0000-7000-8000-000000000001");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration LEASE = CALL.multipliedBy(2);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private static Path folder;

    private static PGSimpleDataSource source;
    private static Database database;
    private static Pki pki;
    private static Pki.Keys japan;
    private static Pki.Keys korea;
    private static PartnerFile america;

    private final List<WebhookSender> nodes = new ArrayList<>();
    private final TidingStore store = new TidingStore();
    private PartnerEnd japansEnd;
    private PartnerEnd koreasEnd;
    private Directory directory;

    @BeforeAll
    static void open() {
        source = OneServer.database();
        Flyway.configure().dataSource(source).load().migrate();
        database = new Database(source);
        pki = new Pki(folder);
        japan = pki.partner("JP");
        korea = pki.partner("KR");
        america = file(pki.partner("US"), Optional.empty());
    }

    @BeforeEach
    void start() throws IOException {
        japansEnd = PartnerEnd.start(japan.tls());
        koreasEnd = PartnerEnd.start(korea.tls());
        japansEnd.says(204, new byte[0]);
        koreasEnd.says(200, new byte[] {'o', 'k'});
        directory = new Partners(List.of(
                file(japan, Optional.of(japansEnd.address())), file(korea, Optional.of(koreasEnd.address())), america));
        database.perform(tx -> {
            Sql.of("delete from tiding").update(tx);
            Sql.of("delete from tiding_line").update(tx);
        });
    }

    @AfterEach
    void stop() {
        nodes.forEach(WebhookSender::close);
        japansEnd.close();
        koreasEnd.close();
    }

    @Test
    void tells_ids_and_nothing_else_over_the_hubs_signature() throws ParseException, JOSEException {
        write(tx -> webhooks().waiting(tx, japan.party(), ABOUT));
        write(tx -> webhooks().decided(tx, korea.party(), ABOUT));
        var waiting = only("select event_id from tiding where owner = 'customs:JP'");
        var decided = only("select event_id from tiding where owner = 'customs:KR'");

        node(4);
        awaitNothingLeft();

        var told = jws(japansEnd.calls.getFirst());
        assertThat(japansEnd.calls.getFirst().type()).isEqualTo("application/jose");
        assertThat(told.getHeader().getType().getType()).isEqualTo("rilohub-webhook+jws");
        assertThat(told.getHeader().getX509CertSHA256Thumbprint().toString()).isEqualTo(thumbprint());
        assertThat(told.verify(new ECDSAVerifier(hubKey()))).isTrue();
        assertThat(told.getPayload().toString())
                .matches("\\{\"at\":\"[^\"]+Z\",\"event\":\"message-waiting\",\"eventId\":\"" + waiting
                        + "\",\"messageId\":\"" + ABOUT + "\",\"sequence\":1}");
        assertThat(jws(koreasEnd.calls.getFirst()).getPayload().toString())
                .matches("\\{\"at\":\"[^\"]+Z\",\"event\":\"decided\",\"eventId\":\"" + decided + "\",\"reportId\":\""
                        + ABOUT + "\",\"sequence\":1}");
    }

    @Test
    void tells_again_until_it_is_taken_the_same_over_a_fresh_signature() {
        write(tx -> webhooks().decided(tx, japan.party(), ABOUT));
        var statuses = new AtomicInteger();
        japansEnd.answering.set(
                exchange -> exchange.sendResponseHeaders(statuses.incrementAndGet() < 3 ? 503 : 299, -1));

        node(4);
        awaitNothingLeft();

        assertThat(japansEnd.calls).hasSize(3);
        assertThat(japansEnd.calls.stream().map(WebhookSenderTest::payload).distinct())
                .hasSize(1);
        assertThat(japansEnd.calls.stream()
                        .map(call -> jws(call).getSignature().toString())
                        .distinct())
                .hasSize(3);
        assertThat(leaves(ABOUT)).isEmpty();
    }

    @Test
    void follows_no_redirect_and_gives_up_after_so_many_attempts_with_one_leaf() {
        var about = newId();
        write(tx -> webhooks().waiting(tx, japan.party(), about));
        japansEnd.answering.set(exchange -> {
            exchange.getResponseHeaders().add("Location", koreasEnd.address().toString());
            exchange.sendResponseHeaders(307, -1);
        });

        node(3);
        awaitNothingLeft();

        assertThat(japansEnd.calls).hasSize(3);
        assertThat(koreasEnd.calls).isEmpty();
        assertThat(leaves(about)).containsExactly("customs:JP HTTP_307 3");
    }

    @Test
    void one_partner_that_hangs_keeps_nobody_else_waiting_and_is_called_once_at_a_time() {
        var goOn = new CountDownLatch(1);
        japansEnd.answering.set(exchange -> {
            hold(goOn);
            exchange.sendResponseHeaders(204, -1);
        });
        for (int i = 0; i < 5; i++) {
            write(tx -> webhooks().decided(tx, japan.party(), ABOUT));
            write(tx -> webhooks().decided(tx, korea.party(), ABOUT));
        }

        node(4);
        await().atMost(CALL).until(() -> koreasEnd.calls.size() == 5 && japansEnd.calls.size() == 1);
        assertThat(select("select owner from tiding")).hasSize(5).containsOnly("customs:JP");
        assertThat(japansEnd.calls).hasSize(1);

        goOn.countDown();
        awaitNothingLeft();
        assertThat(japansEnd.calls).hasSize(5);
    }

    @Test
    void two_nodes_tell_everything_once_and_in_numbers_without_a_gap() {
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        japansEnd.answering.set(exchange -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            together.decrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        });
        for (int i = 0; i < 20; i++) {
            write(tx -> webhooks().decided(tx, japan.party(), newId()));
        }

        node(4);
        node(4);
        awaitNothingLeft();

        assertThat(japansEnd.calls.stream().map(WebhookSenderTest::sequence))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(most).hasValue(1);
    }

    @Test
    void what_a_killed_node_was_telling_is_told_again_by_the_next_when_its_lease_has_run_out() {
        write(tx -> webhooks().decided(tx, japan.party(), ABOUT));
        database.perform(tx -> store.openLines(tx, List.of(japan.party())));
        var now = CLOCK.instant();
        var lost = claim(now).orElseThrow();

        assertThat(claim(now.plus(LEASE).minusSeconds(1))).isEmpty();
        var found = claim(now.plus(LEASE).plusSeconds(1)).orElseThrow();

        assertThat(found.tiding().json()).isEqualTo(lost.tiding().json());
        assertThat(found.tiding().attempts()).isEqualTo(2);
        database.perform(tx -> store.release(tx, lost));
        assertThat(claim(now.plus(LEASE).plusSeconds(2))).isEmpty();
    }

    @Test
    void a_clock_that_was_set_back_holds_no_lease_for_ever() {
        write(tx -> store.insert(tx, newId(), japan.party(), Tiding.Kind.DECIDED, ABOUT, Instant.EPOCH));
        database.perform(tx -> store.openLines(tx, List.of(japan.party())));
        var ahead = CLOCK.instant();

        assertThat(claim(ahead)).isPresent();
        assertThat(claim(ahead.minus(Duration.ofDays(1)))).isPresent();
    }

    @Test
    void gives_up_what_ended_the_process_every_time() {
        var about = newId();
        write(tx -> webhooks().decided(tx, japan.party(), about));
        write(tx -> Sql.of("update tiding set attempts = 3").update(tx));

        node(3);
        awaitNothingLeft();

        assertThat(japansEnd.calls).isEmpty();
        assertThat(leaves(about)).containsExactly("customs:JP attempts-exhausted 4");
    }

    @Test
    void writes_nothing_for_a_partner_that_names_no_webhook_nor_for_a_stranger() {
        write(tx -> webhooks().decided(tx, america.party(), ABOUT));
        write(tx -> webhooks().waiting(tx, Party.customs("MN"), ABOUT));

        assertThat(select("select owner from tiding")).isEmpty();
    }

    @Test
    void writes_nothing_of_what_is_rolled_back() {
        assertThatThrownBy(() -> write(tx -> {
                    webhooks().decided(tx, japan.party(), ABOUT);
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(select("select owner from tiding")).isEmpty();
    }

    @Test
    void gives_up_what_is_for_a_partner_that_names_no_webhook_any_more() {
        var about = newId();
        write(tx -> webhooks().decided(tx, japan.party(), about));
        database.perform(tx -> store.openLines(tx, List.of(japan.party())));
        directory = new Partners(List.of(america));

        node(1);
        awaitNothingLeft();

        assertThat(leaves(about)).containsExactly("customs:JP PARTNER_UNKNOWN 1");
    }

    private Webhooks webhooks() {
        return new Webhooks(directory, WebhookSenderTest::newId, CLOCK);
    }

    private void node(int attempts) {
        var calls = new PartnerCalls(pki.hubTls(), Duration.ofSeconds(5), CALL);
        nodes.add(new WebhookSender(
                        source,
                        directory,
                        new JwsReceipts(pki.hub.hubKeys(), directory, CLOCK),
                        new Leaves(new PostgresLedger(RANDOM), CLOCK),
                        new WebhookPush(calls),
                        configuration(attempts),
                        CLOCK)
                .start());
    }

    private static RoutesConfiguration configuration(int attempts) {
        return new RoutesConfiguration(
                Party.of("hub:AP"),
                Party.of("rilo:AP"),
                1,
                1,
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                attempts,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    private static PartnerFile file(Pki.Keys keys, Optional<URI> webhook) {
        var file = Partners.file(
                keys.party(),
                keys.ring().tls().certificate(),
                List.of(keys.signing()),
                keys.encryption(),
                new Delivery.Inbox());
        return new PartnerFile(
                file.party(),
                file.name(),
                file.nameJa(),
                file.dialect(),
                file.messageVersion(),
                file.lanes(),
                file.delivery(),
                file.tls(),
                file.counterpart(),
                webhook);
    }

    private static UUID newId() {
        return Ids.next(CLOCK, RANDOM);
    }

    private Optional<TidingStore.Claimed> claim(Instant now) {
        return database.transaction(tx -> store.claim(tx, now, LEASE));
    }

    private static void write(Database.Task task) {
        database.perform(task);
    }

    private static String only(String sql) {
        assertThat(select(sql)).hasSize(1);
        return select(sql).getFirst();
    }

    private static List<String> select(String sql, Object... parameters) {
        return database.transaction(tx -> Sql.of(sql, parameters).list(tx, row -> row.getString(1)));
    }

    /** Owner, reason and attempts of each leaf that says so of this. */
    private static List<String> leaves(UUID about) {
        return select("""
                select replace(owner, 'urn:rilohub:party:', '') || ' ' || (body ->> 'reason') || ' ' || (body ->> 'attempts')
                from (select owner, kind, convert_from(leaf, 'UTF8')::jsonb as body from ledger_leaf) leaves
                where kind = 'webhook-given-up' and ? in (body ->> 'messageId', body ->> 'reportId')
                """, about.toString());
    }

    private static void awaitNothingLeft() {
        await().atMost(PATIENCE).until(() -> select("select owner from tiding"), List::isEmpty);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JWSObject jws(PartnerEnd.Call call) {
        try {
            return JWSObject.parse(new String(call.body(), US_ASCII));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String payload(PartnerEnd.Call call) {
        return jws(call).getPayload().toString();
    }

    private static long sequence(PartnerEnd.Call call) {
        return Long.parseLong(payload(call).replaceFirst(".*\"sequence\":([0-9]+).*", "$1"));
    }

    private static ECPublicKey hubKey() {
        return (ECPublicKey)
                pki.hubAsSeenByPartners().counterpart().signing().getFirst().getPublicKey();
    }

    private static String thumbprint() {
        return Certificates.thumbprint(
                pki.hubAsSeenByPartners().counterpart().signing().getFirst());
    }
}
