package org.rilohub.demopartner.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.rilohub.demopartner.content.Content;
import org.rilohub.demopartner.content.Dialect;
import org.rilohub.demopartner.content.HeaderFacts;
import org.rilohub.demopartner.content.MalformedContentException;
import org.rilohub.demopartner.content.SchemaCheck;
import org.rilohub.demopartner.envelope.Opened;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import org.rilohub.demopartner.store.Delivery;
import org.rilohub.demopartner.store.DeliveryStore;

/** What every door does with a delivery: verify, validate, keep once, and sign for it. */
public final class Reception {
    private final String me;
    private final Dialect dialect;
    private final SchemaCheck schema;
    private final DeliveryStore store;
    private final Statements statements;
    private final Clock clock;
    private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final BehaviourSwitch behaviour = new BehaviourSwitch();
    private final Counts counts = new Counts();

    public Reception(
            String me, Dialect dialect, SchemaCheck schema, DeliveryStore store, Statements statements, Clock clock) {
        this.me = me;
        this.dialect = dialect;
        this.schema = schema;
        this.store = store;
        this.statements = statements;
        this.clock = clock;
    }

    /** Opens a door's envelope. */
    interface Opening {
        Arrived open() throws UntrustedEnvelopeException;
    }

    /** What was in an envelope, the message id its outside named if any, and whether it was encrypted. */
    record Arrived(Opened opened, Optional<String> messageId, boolean encrypted) {}

    /** What goes back to the hub. */
    record Answer(String messageId, String receipt) {}

    /**
     * Takes one delivery.
     *
     * @param door it came through, for the list of refusals
     * @throws RefusedDeliveryException if it is not to be taken; it is listed by then
     */
    Answer take(String door, Opening envelope) throws RefusedDeliveryException, IOException {
        try {
            return keep(envelope.open());
        } catch (UntrustedEnvelopeException e) {
            throw listed(door, new RefusedDeliveryException(400, "signature-invalid", reason(e)));
        } catch (MalformedContentException e) {
            throw listed(door, new RefusedDeliveryException(400, "schema-invalid", reason(e)));
        } catch (RefusedDeliveryException e) {
            throw listed(door, e);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private RefusedDeliveryException listed(String door, RefusedDeliveryException refused) {
        refusals.add(new Refusal(clock.instant(), door, refused.problem(), reason(refused)));
        return refused;
    }

    private Answer keep(Arrived arrived) throws MalformedContentException, RefusedDeliveryException, IOException {
        var opened = arrived.opened();
        var content = dialect.parse(opened.content());
        schema.require(content);
        var facts = dialect.facts(content);
        requireMine(facts);
        requireOutsideFits(arrived, facts);
        var entry = onlyOnce(facts, content, opened);
        return new Answer(facts.messageId(), sign(entry));
    }

    private void requireMine(HeaderFacts facts) throws RefusedDeliveryException {
        if (!facts.to().equals(List.of(me))) {
            throw new RefusedDeliveryException(400, "rule-violated", "it is not addressed to this partner alone");
        }
    }

    private static void requireOutsideFits(Arrived arrived, HeaderFacts facts) throws RefusedDeliveryException {
        if (arrived.messageId()
                .filter(named -> !named.equals(facts.messageId()))
                .isPresent()) {
            throw new RefusedDeliveryException(400, "idempotency-key-mismatch", "outside and inside name two messages");
        }
        if (!arrived.encrypted() && !facts.lane().equals(Optional.of("CEN"))) {
            throw new RefusedDeliveryException(400, "signature-invalid", "not encrypted outside of the CEN lane");
        }
    }

    private synchronized DeliveryStore.Kept onlyOnce(HeaderFacts facts, Content content, Opened opened)
            throws RefusedDeliveryException, IOException {
        var known = store.find(facts.messageId());
        if (known.isPresent()) {
            requireSame(known.get(), opened);
        }
        var entry = known.isPresent() ? known.get() : store.keep(line(facts, content, opened), opened.content());
        copies.computeIfAbsent(facts.messageId(), id -> new AtomicInteger()).incrementAndGet();
        if (known.isEmpty()) {
            counts.add(entry.delivery());
        }
        return entry;
    }

    private static void requireSame(DeliveryStore.Kept known, Opened opened) throws RefusedDeliveryException {
        if (!known.delivery().contentDigest().equals(opened.contentDigest())) {
            throw new RefusedDeliveryException(409, "id-reuse", "other content under a known message id");
        }
    }

    private Delivery line(HeaderFacts facts, Content content, Opened opened) {
        return new Delivery(
                facts.messageId(),
                opened.contentDigest(),
                facts.refToMessageId(),
                facts.lane(),
                facts.provider(),
                facts.agreementRef(),
                facts.createdAt(),
                clock.instant(),
                content.leaves(),
                DeliveryStore.contentFile(facts.messageId()));
    }

    private String sign(DeliveryStore.Kept entry) throws IOException {
        return behaviour.now() == Behaviour.WRONG_RECEIPT
                ? statements.receipt(claims(entry, "sha-256:" + "0".repeat(64)))
                : store.receipt(
                        entry,
                        own -> statements.receipt(claims(own, own.delivery().contentDigest())));
    }

    private Map<String, String> claims(DeliveryStore.Kept entry, String contentDigest) {
        var claims = new TreeMap<String, String>();
        claims.put("contentDigest", contentDigest);
        claims.put("leafHash", entry.lineHash());
        claims.put("messageId", entry.delivery().messageId());
        claims.put("receivedAt", entry.delivery().receivedAt().toString());
        claims.put("receiver", me);
        claims.put("sender", statements.hubParty());
        claims.put("status", "ACCEPTED");
        return claims;
    }

    public BehaviourSwitch behaviour() {
        return behaviour;
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public Counts counts() {
        return counts;
    }

    public List<Delivery> deliveries() {
        return store.all();
    }

    /** Where a delivery's content lies. */
    public Path contentFile(Delivery delivery) {
        return store.resolve(delivery);
    }

    /** How often a message arrived since this process started; one that was kept before counts once. */
    public int copies(String messageId) {
        var counted = copies.get(messageId);
        return counted == null ? 1 : counted.get();
    }
}
