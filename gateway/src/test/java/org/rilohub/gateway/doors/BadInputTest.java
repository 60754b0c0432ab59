package org.rilohub.gateway.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of bad input: each at each door, with the answer the interface guide promises. */
@ExtendWith(WholeHub.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {
    private static final long HUNDRED_MB = 100L << 20;
    private static final long MOST_GROWTH = 32L << 20;
    private static final int LIMIT = 10_485_760;

    /** SHA-256 of no octets. */
    private static final String NOTHING = "sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Town town;
    private final BadRest rest;
    private final BadSoap soap;
    private final BadQueue queue;

    BadInputTest(Town town) {
        this.town = town;
        this.rest = new BadRest(town);
        this.soap = new BadSoap(town);
        this.queue = new BadQueue(town);
    }

    Stream<BadCase> rest() {
        return rest.cases();
    }

    Stream<BadCase> soap() {
        return soap.cases();
    }

    Stream<BadCase> queue() {
        return queue.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Order(1)
    void rest(BadCase bad) throws Exception {
        new Refused(town.record(), rest::good).assertFor(bad);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Order(2)
    void soap(BadCase bad) throws Exception {
        new Refused(town.record(), soap::good).assertFor(bad);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @Order(3)
    void queue(BadCase bad) throws Exception {
        new Refused(town.record(), queue::good).assertFor(bad);
        assertThat(town.canada().isQuiet()).isTrue();
    }

    @Test
    @Order(4)
    void says_the_same_of_every_envelope_that_cannot_be_trusted() throws Exception {
        var answers = List.of(rest.wrongKey(), rest.tampered(), rest.noSignature(), rest.anothersKey());

        assertThat(answers.stream().map(BadInputTest::words).distinct()).hasSize(1);
    }

    /** Octet for octet, but for what is new in every answer. */
    private static String words(Answer answer) {
        return answer.everything().replace(answer.instance(), "").replaceAll("(?m)^Date: .*$", "");
    }

    @Test
    @Order(5)
    void holds_no_hundred_megabytes_whichever_door_they_come_by() throws Exception {
        long before = heapInUse();

        var atRest = flooded(rest.flood(HUNDRED_MB));
        var atSoap = flooded(soap.flood(HUNDRED_MB));
        var atQueue = new Refused(town.record(), queue::good).assertFor(queue.tooLarge(HUNDRED_MB));

        assertThat(atRest.status()).isEqualTo(413);
        assertThat(atRest.type()).isEqualTo("too-large");
        assertThat(atSoap.status()).isEqualTo(400);
        assertThat(atSoap.type()).isEqualTo("too-large");
        assertThat(atQueue.type()).isEqualTo("too-large");
        assertThat(heapInUse() - before).isLessThan(MOST_GROWTH);
    }

    /** One entry, and the hub reads no more than its limit and what lies in buffers. */
    private Answer flooded(BadFlood flood) throws IOException, InterruptedException {
        long before = town.record().incidents();

        var reply = flood.make();

        assertThat(reply.written()).isLessThan(LIMIT + (2L << 20));
        var answer = Answer.of(reply);
        Refused.assertNothingShows(answer);
        assertThat(town.record().leaves("instance", answer.instance())).hasSize(1);
        assertThat(town.record().incidents()).isEqualTo(before + 1);
        return answer;
    }

    private static long heapInUse() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            var runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** Refused while TLS still shakes hands: nobody is answered and nothing was read, and the ledger counts it as nobody's. */
    @Test
    @Order(6)
    void ends_the_handshake_of_a_certificate_of_an_unknown_authority() throws Exception {
        var foreign = HttpDoors.of(town.foreign("KR"), town.issuer());
        long before = town.record().incidents();

        assertUnanswered(foreign);

        Town.await(() -> town.record().incidents() == before + 1);
        assertThat(town.record().leaves("reason", "HTTP_400")).allSatisfy(leaf -> {
            assertThat(leaf.facts().path("peer").asString()).isEqualTo("nobody");
            assertThat(leaf.facts().path("raw").asString("")).isIn("", NOTHING);
        });
        assertThat(rest.good().status()).isEqualTo(202);
        assertThat(town.record().incidents()).isEqualTo(before + 1);
    }

    private static void assertUnanswered(HttpDoors foreign) {
        try {
            assertThat(foreign.rest(Reports.newId(), "x").everything()).isBlank();
        } catch (IOException hungUp) {
            assertThat(hungUp).isInstanceOfAny(SSLException.class, SocketException.class);
        }
    }

    @Test
    @Order(7)
    void leaves_a_ledger_that_holds() {
        assertThat(town.record().verdict().flaw()).isEmpty();
    }
}
