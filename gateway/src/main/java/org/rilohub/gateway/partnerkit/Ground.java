package org.rilohub.gateway.partnerkit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.Sealed;
import org.rilohub.security.SoapResponses;

/** What scenarios play on: the throw-away hub, its hands, and the system under test at the end of a wire. */
final class Ground {
    /** As long as the hub itself waits for a partner's answer. */
    static final Duration WHOLE_CALL = Duration.ofSeconds(30);

    private final Kit kit;
    private final PlayedHub hub;
    private final Hands hands;
    private final Witness witness;
    private final Waiting waiting;
    private final Surroundings at;
    private final Consumer<String> progress;

    Ground(Kit kit, PlayedHub hub, Waiting waiting, Surroundings at, Consumer<String> progress) {
        this.kit = kit;
        this.hub = hub;
        this.waiting = waiting;
        this.at = at;
        this.progress = progress;
        this.hands = Hands.of(kit, hub.neighbourKeys(), stranger(), at);
        var directory = kit.directory();
        var keys = kit.pki(at).hubKeys();
        var counterpart = directory
                .find(kit.terms().party())
                .orElseThrow(() -> new IllegalStateException("the partner file is of another party"));
        this.witness = new Witness(
                kit.terms().entrance(),
                counterpart,
                new JwsReceipts(keys, directory, at.clock()),
                new SoapResponses(keys, at.clock()));
    }

    private Path stranger() {
        return hub.folder().resolve("stranger");
    }

    Kit kit() {
        return kit;
    }

    Party tested() {
        return kit.terms().party();
    }

    PlayedHub hub() {
        return hub;
    }

    Hands hands() {
        return hands;
    }

    Witness witness() {
        return witness;
    }

    Waiting waiting() {
        return waiting;
    }

    Surroundings at() {
        return at;
    }

    void say(String line) {
        progress.accept(line);
    }

    boolean isCalled() {
        return kit.terms().entrance().isCalled();
    }

    /** A message as the hub would hand it over, from the played partner to the system under test. */
    Submission message(MessageType type) {
        return new Example(hub.teller(), tested(), at).delivered(MessageForm.of(type));
    }

    Letter letter(MessageType type) {
        return written(message(type));
    }

    Letter written(Submission message) {
        return Letter.of(message, kit.terms().entrance());
    }

    /** Hands it over as the hub does. */
    Handed hand(Letter letter) {
        var sealed = hands.seal(letter);
        var sentAt = at.clock().instant();
        return new Handed(
                sealed, sentAt, wire().post(hands.asHub(), sealed), at.clock().instant());
    }

    Wire wire() {
        var endpoint = kit.terms()
                .endpoint()
                .orElseThrow(() -> new IllegalStateException("a partner that fetches has no endpoint"));
        return new Wire(endpoint, WHOLE_CALL);
    }

    /** A message handed over, and what came back. */
    record Handed(Sealed sealed, Instant sentAt, Reply reply, Instant answeredAt) {}
}
