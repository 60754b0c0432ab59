package org.rilohub.demopartner.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.demopartner.content.MalformedContentException;
import org.rilohub.demopartner.content.XmlContent;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.demopartner.envelope.SoapEnvelope;
import org.rilohub.demopartner.envelope.SoapMessages;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import org.rilohub.demopartner.envelope.Xml;
import org.w3c.dom.Element;

/** Reports by SOAP (interface guide, chapter 5.2). */
public final class SoapDoor implements ReportDoor {
    private static final String PATH = "/soap/seizure-reports";
    private static final String ACTION = "urn:rilohub:action:";

    private final HubClient hub;
    private final Seals<SoapEnvelope> seals;
    private final Statements statements;

    public SoapDoor(HubClient hub, Seals<SoapEnvelope> seals, Statements statements) {
        this.hub = hub;
        this.seals = seals;
        this.statements = statements;
    }

    @Override
    public SendResult send(Report report, SendMode mode) throws IOException, InterruptedException {
        var content = parse(report.content());
        var path = report.resource().orElse(PATH);
        var sealed = seals.with(mode).seal(content, report.messageId(), mode.fault());
        var answer = hub.postSoap(path, sealed.envelope(), ACTION + content.getLocalName());
        return answer.statusCode() == 200 ? accepted(report, sealed.contentDigest(), answer) : refused(report, answer);
    }

    private static Element parse(String content) throws IOException {
        try {
            return XmlContent.parse(content.getBytes(UTF_8)).root();
        } catch (MalformedContentException e) {
            throw new IOException("the file is not XML", e);
        }
    }

    private SendResult accepted(Report report, String digest, HttpResponse<byte[]> answer) throws IOException {
        var response = open(answer.body());
        var receipt = text(response, "Receipt");
        return new SendResult(
                report.messageId(),
                Optional.of(text(response, "ReportID")),
                Optional.of(200),
                Optional.empty(),
                Optional.of(receipt),
                statements.isReceiptFor(receipt, report.messageId(), digest),
                0);
    }

    private Element open(byte[] body) throws IOException {
        try {
            return seals.with(SendMode.NORMAL).openResponse(body).content();
        } catch (UntrustedEnvelopeException e) {
            throw new IOException("the hub's response is not to be trusted: " + e.getMessage(), e);
        }
    }

    private static String text(Element root, String name) {
        return Xml.find(root, name).map(Element::getTextContent).orElse("").strip();
    }

    private static SendResult refused(Report report, HttpResponse<byte[]> answer) throws IOException {
        return new SendResult(
                report.messageId(),
                Optional.empty(),
                Optional.of(answer.statusCode()),
                Optional.of(SoapProblem.read(parse(new String(answer.body(), UTF_8)))),
                Optional.empty(),
                false,
                0);
    }

    @Override
    public StatusAnswer status(String reportId) throws IOException, InterruptedException {
        var question = SoapMessages.statusOf(reportId);
        var sealed =
                seals.with(SendMode.NORMAL).seal(question, UUID.randomUUID().toString(), Fault.NONE);
        var answer = hub.postSoap(PATH, sealed.envelope(), ACTION + question.getLocalName());
        if (answer.statusCode() != 200) {
            var problem = SoapProblem.read(parse(new String(answer.body(), UTF_8)));
            return new StatusAnswer(Optional.of(answer.statusCode()), Optional.of(problem), false);
        }
        return notice(text(open(answer.body()), "Status"));
    }

    private StatusAnswer notice(String compact) {
        try {
            return new StatusAnswer(Optional.of(200), Optional.of(statements.notice(compact)), true);
        } catch (UntrustedEnvelopeException e) {
            return new StatusAnswer(Optional.of(200), Optional.empty(), false);
        }
    }
}
