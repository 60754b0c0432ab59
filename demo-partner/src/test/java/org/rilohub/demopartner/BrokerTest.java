package org.rilohub.demopartner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.demopartner.TestAuthority.Member;
import org.rilohub.demopartner.broker.BrokerTls;
import org.rilohub.demopartner.broker.Queues;
import org.rilohub.demopartner.envelope.CmsEnvelope;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.demopartner.envelope.Opened;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;

class BrokerTest {
    @TempDir
    Path folder;

    private Town town;
    private CmsEnvelope atHub;
    private Statements hubStatements;
    private final BlockingQueue<String> receipts = new LinkedBlockingQueue<>();

    @BeforeEach
    void prepare() throws IOException {
        town = new Town(folder).with("receives", "QUEUE").with("sends", "QUEUE");
        var names = new TreeMap<String, Object>(Map.of("port", 0, "folder", "broker", "in", "IN", "out", "OUT"));
        names.putAll(Map.of("receipts", "RECEIPTS", "outReceipts", "OUT.RECEIPTS"));
        town.with("broker", names);
        town.message("report.json", Messages.json("${messageId}", Town.HUB));
        atHub = new CmsEnvelope(town.hub.keys(), town.korea.identity(), Clock.systemUTC());
        hubStatements = new Statements(Town.HUB, town.hub.signing(), town.korea.identity());
    }

    private Queues connect(Member member, Partner partner) throws IOException {
        var own = Files.createTempDirectory(folder, "member");
        var keys = town.authority.store(member, own);
        return new Queues(
                partner.broker(),
                new BrokerTls(keys, new String(TestAuthority.PASSWORD), "tls", folder.resolve("root.pem")));
    }

    private Queues hub(Partner partner) throws IOException {
        var queues = connect(town.hub, partner);
        queues.listen("OUT.RECEIPTS", (body, reply) -> receipts.add(new String(body, UTF_8)));
        return queues;
    }

    private byte[] sealed(String content) {
        return atHub.seal(content.getBytes(UTF_8), Fault.NONE);
    }

    private String receipt() throws InterruptedException {
        return String.valueOf(receipts.poll(20, TimeUnit.SECONDS));
    }

    private String content() {
        return town.template.fill(Messages.json("m-1", Town.KOREA), "m-1");
    }

    @Test
    void a_delivery_is_answered_with_one_receipt_however_often_it_comes() throws Exception {
        var content = content();
        try (var partner = town.start();
                var queues = hub(partner)) {
            queues.send("OUT", sealed(content));
            var first = receipt();
            queues.send("OUT", sealed(content));

            assertThat(Statements.isReceipt(first)).isTrue();
            assertThat(receipt()).isEqualTo(first);
            assertThat(town.get(partner, "/deliveries")).hasSize(1);
        }
    }

    @Test
    void a_delivery_that_does_not_hold_is_answered_with_a_signed_problem() throws Exception {
        try (var partner = town.start();
                var queues = hub(partner)) {
            queues.send("OUT", atHub.seal(content().getBytes(UTF_8), Fault.FLIPPED_BYTE));

            var problem = hubStatements.problem(receipt());

            assertThat(problem.path("type").asString()).isEqualTo("urn:rilohub:problem:signature-invalid");
            assertThat(town.get(partner, "/deliveries")).isEmpty();
        }
    }

    @Test
    void a_delivery_left_in_the_queue_is_taken_after_a_restart() throws Exception {
        var content = content();
        try (var partner = town.start();
                var queues = hub(partner)) {
            town.post(partner, "/behaviour", "{\"respond\":\"hang\"}");
            queues.send("OUT", sealed(content));
        }

        try (var partner = town.start();
                var queues = hub(partner)) {
            assertThat(Statements.isReceipt(receipt())).isTrue();
            assertThat(town.get(partner, "/deliveries")).hasSize(1);
            assertThat(queues).isNotNull();
        }
    }

    @Test
    void a_report_by_queue_brings_a_receipt_or_a_problem_by_another_queue() throws Exception {
        try (var partner = town.start();
                var queues = connect(town.hub, partner)) {
            queues.listen(
                    "IN", (body, reply) -> reply.send("RECEIPTS", answer(body).getBytes(UTF_8)));

            var accepted = town.post(partner, "/send", "{\"file\":\"report.json\",\"messageId\":\"m-9\"}");
            var refused = town.post(partner, "/send", "{\"file\":\"report.json\",\"mode\":\"tampered\"}");

            assertThat(accepted.path("receiptVerified").asBoolean()).isTrue();
            assertThat(refused.path("problem").path("type").asString())
                    .isEqualTo("urn:rilohub:problem:signature-invalid");
        }
    }

    private String answer(byte[] body) {
        try {
            return hubStatements.receipt(claims(atHub.open(body)));
        } catch (UntrustedEnvelopeException e) {
            return hubStatements.problem(Map.of("type", "urn:rilohub:problem:signature-invalid"));
        }
    }

    private static Map<String, String> claims(Opened opened) {
        return Map.of(
                "messageId",
                "m-9",
                "contentDigest",
                opened.contentDigest(),
                "sender",
                Town.KOREA,
                "receiver",
                Town.HUB,
                "status",
                "ACCEPTED");
    }

    @Test
    void another_partner_does_not_get_in() throws IOException, GeneralSecurityException, org.xml.sax.SAXException {
        var vietnam = town.authority.member("urn:rilohub:party:customs:VN", "EC");
        try (var partner = town.start()) {
            assertThatThrownBy(() -> connect(vietnam, partner).close()).isInstanceOf(IOException.class);
        }
    }
}
