package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A throw-away hub that is up, and scenarios played on it. */
final class Session implements AutoCloseable {
    private final Kit kit;
    private final Surroundings at;
    private final Consumer<String> progress;
    private final PlayedHub hub;

    private Session(Kit kit, PlayedHub hub, Surroundings at, Consumer<String> progress) {
        this.kit = kit;
        this.hub = hub;
        this.at = at;
        this.progress = progress;
    }

    /** Starts the hub and says in the kit's folder where it is. */
    static Session open(Kit kit, Surroundings at, Consumer<String> progress) {
        var session = new Session(kit, PlayedHub.open(kit, at, progress), at, progress);
        session.publish();
        return session;
    }

    private void publish() {
        try {
            Files.writeString(
                    kit.hub().resolve("addresses.json"),
                    new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(hub.addresses()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the kit's folder cannot be written", e);
        }
    }

    /**
     * Plays them one after the other.
     *
     * @param patience for what the system under test does by itself
     */
    Conformance play(List<Scenario> scenarios, Duration patience) {
        var ground = new Ground(kit, hub, new Waiting(patience), at, progress);
        var started = at.clock().instant();
        var played = new ArrayList<Played>();
        for (var scenario : scenarios) {
            progress.accept(scenario.name() + ": " + scenario.story());
            var checks = scenario.play(ground);
            checks.forEach(this::tell);
            played.add(new Played(scenario.name(), checks));
        }
        return new Conformance(kit.terms(), started, at.clock().instant(), played);
    }

    private void tell(Check check) {
        var why = check.verdict() == Verdict.PASSED ? "" : "  " + check.evidence();
        progress.accept("  %-7s  %-26s (%s)%s"
                .formatted(
                        check.verdict(), check.promise().id(), check.promise().chapter(), why));
    }

    @Override
    public void close() {
        hub.close();
    }
}
