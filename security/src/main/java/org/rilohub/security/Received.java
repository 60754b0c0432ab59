package org.rilohub.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * Bytes as they came through a door, with the peer that the door authenticated. Only the doors of {@code routes} make
 * one, and its quarantine as the door once did (ArchitectureTest names them).
 */
public final class Received {
    private final Door door;
    private final Party peer;
    private final byte[] wire;
    private final Instant at;
    private final Optional<UUID> idempotencyKey;
    private final Optional<String> resource;

    /** @param wire not copied: the door gives it away */
    public Received(Door door, Party peer, byte[] wire, Instant at) {
        this(door, peer, wire, at, Optional.empty(), Optional.empty());
    }

    /**
     * @param idempotencyKey that the sender named outside of the envelope: accept nothing whose {@code messageId} differs
     * @param resource the path it was sent to: accept nothing that belongs elsewhere
     */
    public Received(
            Door door, Party peer, byte[] wire, Instant at, Optional<UUID> idempotencyKey, Optional<String> resource) {
        this.door = door;
        this.peer = peer;
        this.wire = wire;
        this.at = at;
        this.idempotencyKey = idempotencyKey;
        this.resource = resource;
    }

    public Door door() {
        return door;
    }

    /** Who the transport says it is: mutual TLS and token, or the queue of that partner's own broker. */
    public Party peer() {
        return peer;
    }

    /** The bytes on the wire; read only. */
    public byte[] wire() {
        return wire;
    }

    public Instant at() {
        return at;
    }

    /** Where it was sent, without what the server is called: {@code /v1/alerts}, {@code /soap/cmaa}. */
    public Optional<String> resource() {
        return resource;
    }

    /** What the message must call itself, where the transport said so: else {@code idempotency-key-mismatch}. */
    public Optional<UUID> idempotencyKey() {
        return idempotencyKey;
    }
}
