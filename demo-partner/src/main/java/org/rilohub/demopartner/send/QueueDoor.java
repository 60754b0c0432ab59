package org.rilohub.demopartner.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rilohub.demopartner.broker.Queues;
import org.rilohub.demopartner.envelope.CmsEnvelope;
import org.rilohub.demopartner.envelope.Digest;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports by queue; the hub's receipt or problem comes by another queue (interface guide, chapter 5.3). */
public final class QueueDoor implements ReportDoor {
    private static final Logger LOG = LoggerFactory.getLogger(QueueDoor.class);
    private static final int PATIENCE_SECONDS = 20;

    private final Queues queues;
    private final String in;
    private final Seals<CmsEnvelope> seals;
    private final Statements statements;
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();

    public QueueDoor(Queues queues, String in, Seals<CmsEnvelope> seals, Statements statements) {
        this.queues = queues;
        this.in = in;
        this.seals = seals;
        this.statements = statements;
    }

    /** Takes a statement off the queue of receipts; one that is not the hub's is dropped. */
    public void takeStatement(byte[] body) {
        var compact = new String(body, UTF_8);
        try {
            asked(statements.subject(compact)).ifPresent(answer -> answer.complete(compact));
        } catch (UntrustedEnvelopeException e) {
            LOG.warn("dropped a statement that is not the hub's: {}", e.getMessage());
        }
    }

    /** A problem need not name the message, whose id may have been unreadable: then it is about the only one asked for. */
    private Optional<CompletableFuture<String>> asked(String subject) {
        var only = subject.isEmpty() && waiting.size() == 1
                ? waiting.values().stream().findFirst()
                : Optional.<CompletableFuture<String>>empty();
        return only.or(() -> Optional.ofNullable(waiting.get(subject)));
    }

    @Override
    public SendResult send(Report report, SendMode mode) throws IOException, InterruptedException {
        var content = report.content().getBytes(UTF_8);
        var answer = new CompletableFuture<String>();
        waiting.put(report.messageId(), answer);
        try {
            queues.send(in, seals.with(mode).seal(content, mode.fault()));
            return result(report, Digest.text(content), answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new IOException("the hub did not answer in " + PATIENCE_SECONDS + " s", e);
        } catch (ExecutionException | UntrustedEnvelopeException e) {
            throw new IOException("the hub's answer is not to be trusted", e);
        } finally {
            waiting.remove(report.messageId());
        }
    }

    private SendResult result(Report report, String digest, String compact) throws UntrustedEnvelopeException {
        var none = Optional.<Integer>empty();
        if (!Statements.isReceipt(compact)) {
            var problem = Optional.of(statements.problem(compact));
            return new SendResult(report.messageId(), Optional.empty(), none, problem, Optional.empty(), false, 0);
        }
        return new SendResult(
                report.messageId(),
                Optional.empty(),
                none,
                Optional.empty(),
                Optional.of(compact),
                statements.isReceiptFor(compact, report.messageId(), digest),
                0);
    }

    @Override
    public StatusAnswer status(String reportId) {
        return StatusAnswer.notAvailable();
    }
}
