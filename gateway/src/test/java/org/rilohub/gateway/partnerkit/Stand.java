package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A system under test and the throw-away hub that plays against it; what the kit says makes the system send. */
final class Stand implements AutoCloseable {
    private final TestedSystem system;
    private final Clerk clerk;
    private final Session session;
    private volatile Clerk.Manner manner = Clerk.Manner.ANSWERS;

    private Stand(TestedSystem system) {
        this.system = system;
        this.clerk = new Clerk(system, system.kit().terms().party().code().equals("JP") ? "customs:AU" : "customs:JP");
        this.session = Session.open(system.kit(), Surroundings.here(), this::hear);
    }

    static Stand of(Path folder, String party, Entrance entrance) {
        return new Stand(TestedSystem.of(folder, party, entrance));
    }

    private void hear(String line) {
        Thread.ofVirtual().start(() -> clerk.hear(line, manner));
    }

    /** From now on whoever sees to what the system gets does it so. */
    void sees(Clerk.Manner to) {
        manner = to;
    }

    /** Plays these scenarios, all if none is named, waiting so long for what the system does by itself. */
    Conformance play(Duration patience, String... scenarios) {
        return play(patience, Scenarios.named(List.of(scenarios), true));
    }

    Conformance play(Duration patience, List<Scenario> scenarios) {
        return session.play(scenarios, patience);
    }

    TestedSystem system() {
        return system;
    }

    /** {@code scenario check} of every check that ended so, with its evidence. */
    static List<String> ended(Conformance conformance, Verdict verdict) {
        return conformance.scenarios().stream()
                .flatMap(played -> played.checks().stream()
                        .filter(check -> check.verdict() == verdict)
                        .map(check -> played.scenario() + " " + check.promise().id()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        session.close();
        system.close();
    }
}
