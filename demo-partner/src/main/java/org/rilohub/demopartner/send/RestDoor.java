package org.rilohub.demopartner.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.rilohub.demopartner.envelope.Digest;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports by REST (interface guide, chapter 5.1). */
public final class RestDoor implements ReportDoor {
    private static final String REPORTS = "/v1/seizure-reports";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HubClient hub;
    private final Seals<JoseEnvelope> seals;
    private final Statements statements;
    private final String mediaType;

    public RestDoor(HubClient hub, Seals<JoseEnvelope> seals, Statements statements, String mediaType) {
        this.hub = hub;
        this.seals = seals;
        this.statements = statements;
        this.mediaType = mediaType;
    }

    @Override
    public SendResult send(Report report, SendMode mode) throws IOException, InterruptedException {
        var content = report.content().getBytes(UTF_8);
        var sealed = seals.with(mode).seal(content, mediaType, mode.fault());
        var answer = hub.post(report.resource().orElse(REPORTS), sealed, report.messageId());
        return result(report, Digest.text(content), answer);
    }

    private SendResult result(Report report, String digest, HttpResponse<byte[]> answer) throws IOException {
        var body = read(answer);
        var status = Optional.of(answer.statusCode());
        if (answer.statusCode() != 202) {
            return new SendResult(
                    report.messageId(), Optional.empty(), status, Optional.of(body), Optional.empty(), false, 0);
        }
        var receipt = body.path("receipt").asString("");
        return new SendResult(
                report.messageId(),
                Optional.of(body.path("reportId").asString("")),
                status,
                Optional.empty(),
                Optional.of(receipt),
                statements.isReceiptFor(receipt, report.messageId(), digest),
                0);
    }

    private JsonNode read(HttpResponse<byte[]> answer) throws IOException {
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw new IOException("the hub's answer " + answer.statusCode() + " is not JSON", e);
        }
    }

    @Override
    public StatusAnswer status(String reportId) throws IOException, InterruptedException {
        var answer = hub.get(REPORTS + "/" + reportId);
        var body = read(answer);
        return new StatusAnswer(Optional.of(answer.statusCode()), Optional.of(body), noticeHolds(body));
    }

    /** Whether the notice says the same as everything beside it. */
    private boolean noticeHolds(JsonNode body) {
        try {
            var signed = statements.notice(body.path("notice").asString(""));
            return body instanceof ObjectNode all
                    && all.deepCopy().without("notice").equals(signed);
        } catch (UntrustedEnvelopeException e) {
            return false;
        }
    }
}
