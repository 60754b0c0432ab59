package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.Inbox;
import org.rilohub.routes.StatusBoard.ReceiverStatus;
import org.rilohub.routes.StatusBoard.Status;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Resources;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.Receipt;
import org.xml.sax.SAXException;

/**
 * What the interface guide shows of the hub's own answers (RH002, RH090, the inbox) is what the doors write. {@code
 * -Dexamples.rewrite=true} writes the files anew.
 */
class AnswerExamplesTest {
    private static final Path FOLDER = Path.of("../docs/examples/answers");
    private static final UUID MESSAGE = UUID.fromString("019a9f3c-0000-7000-8000-000000000001");
    private static final UUID REPORT = UUID.fromString("019a9f3c-2000-7000-8000-0000000000e1");
    private static final UUID DISPATCH = UUID.fromString("019a9f3c-3000-7000-8000-0000000000d1");

    /** Signatures differ each time: what the guide shows in their place. */
    private static final String SIGNED = "eyJhbGciOiJFUzI1NiJ9.payload.signature";

    @TempDir
    private Path folder;

    @Test
    void the_guide_shows_every_answer_as_the_doors_write_it() throws Exception {
        var answers = answers();
        if (Boolean.getBoolean("examples.rewrite")) {
            Files.createDirectories(FOLDER);
            for (var answer : answers.entrySet()) {
                Files.write(FOLDER.resolve(answer.getKey()), answer.getValue());
            }
        }

        for (var answer : answers.entrySet()) {
            assertThat(FOLDER.resolve(answer.getKey())).hasBinaryContent(answer.getValue());
        }
        try (var shown = Files.list(FOLDER)) {
            assertThat(shown.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(answers.keySet());
        }
    }

    @Test
    void what_is_shown_of_soap_is_valid_by_the_published_schemas() throws IOException, SAXException {
        for (var name : List.of("accepted", "status", "inbox")) {
            var schema = name.equals("inbox") ? "inbox-1.xsd" : "seizure-report-1.xsd";
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(new StringReader(Resources.text(schema))))
                    .newValidator()
                    .validate(
                            new StreamSource(FOLDER.resolve(name + ".soap.xml").toFile()));
        }
    }

    @Test
    void the_guide_links_each_of_them() throws IOException {
        var guide = Files.readString(Path.of("../docs/interfaces.md"));
        try (var shown = Files.list(FOLDER)) {
            assertThat(shown)
                    .allSatisfy(file -> assertThat(guide).contains("(examples/answers/" + file.getFileName() + ")"));
        }
    }

    private SortedMap<String, byte[]> answers() throws ParseException {
        var accepted = new Acknowledged(MESSAGE, REPORT, SIGNED);
        var reports = new SoapOperation(
                SoapOperation.Kind.SUBMIT, "SubmitSeizureReport", "urn:rilohub:schema:seizure-report:1");
        var question = new SoapOperation(
                SoapOperation.Kind.STATUS, "GetSeizureReportStatus", "urn:rilohub:schema:seizure-report:1");
        var fetch = new SoapOperation(SoapOperation.Kind.FETCH, "FetchMessages", "urn:rilohub:schema:inbox:1");
        var answers = new TreeMap<String, byte[]>();
        answers.put("accepted.rest.json", MessageController.json(accepted));
        answers.put("accepted.soap.xml", SoapAnswers.accepted(reports, accepted));
        answers.put("status.rest.json", StatusJson.octets(status()));
        answers.put("status.soap.xml", SoapAnswers.status(question, status()));
        answers.put("inbox.rest.json", InboxController.json(inbox()));
        answers.put("inbox.soap.xml", SoapAnswers.page(fetch, inbox()));
        answers.put("receipt.payload.json", receipt());
        return answers;
    }

    /** Of the seizure report among the examples: permitted to Japan, reviewed for the CEN lane, refused to Viet Nam. */
    private static Status status() {
        var receivers = List.of(
                new ReceiverStatus(
                        Party.customs("JP"),
                        Lane.CMAA,
                        Optional.of("PERMITTED"),
                        List.of(),
                        Optional.of("JP-KR-CMAA"),
                        "DELIVERED"),
                new ReceiverStatus(
                        Party.customs("NL"),
                        Lane.CEN,
                        Optional.of("PERMITTED"),
                        List.of(),
                        Optional.empty(),
                        "RILO_REVIEW"),
                new ReceiverStatus(
                        Party.customs("VN"),
                        Lane.CMAA,
                        Optional.of("REFUSED"),
                        List.of("no-legal-basis"),
                        Optional.empty(),
                        "REFUSED"));
        return new Status(MESSAGE, REPORT, "ADDRESSED", receivers, SIGNED);
    }

    private static Inbox.Page inbox() {
        var item = new Inbox.Item(
                DISPATCH, Lane.CMAA, "SeizureReport", Instant.parse("2026-11-21T10:02:00Z"), "a.compact.JWE.as.sealed");
        return new Inbox.Page(List.of(item), Optional.of(DISPATCH.toString()));
    }

    /** What the hub signs about it to Korea. */
    private byte[] receipt() throws ParseException {
        var pki = new Pki(folder);
        var korea = pki.partner("KR");
        var file = Partners.file(
                korea.party(), korea.ring().tls().certificate(), List.of(korea.signing()), korea.encryption());
        var signer = new JwsReceipts(pki.hub.hubKeys(), new Partners(List.of(file)), Clock.systemUTC());
        var jws = signer.sign(new Receipt(
                MESSAGE,
                "sha-256:" + "ab".repeat(32),
                korea.party(),
                Party.of("hub:AP"),
                Instant.parse("2026-11-21T10:00:02Z"),
                "ACCEPTED",
                "sha-256:" + "cd".repeat(32)));
        return JWSObject.parse(jws).getPayload().toString().getBytes(StandardCharsets.UTF_8);
    }
}
