package org.rilohub.gateway.agreements;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.gateway.frameworks.StaffDoor;

/** Replays against a hub that a test runs, as the command does once it knows hub and token. */
public final class Replays {
    private Replays() {}

    /** What the command compares with. */
    public static Frameworks frameworks(URI door, SSLContext tls, String token) throws InterruptedException {
        return new DecisionSource(new StaffDoor(door, tls, token)).frameworks(FrameworkFiles.packaged());
    }

    /** What the command says with {@code --json}. */
    public static Map<String, Object> of(String proposal, URI door, SSLContext tls, String token, String since)
            throws InterruptedException {
        var proposed = FrameworkText.of(proposal).framework();
        var source = new DecisionSource(new StaffDoor(door, tls, token));
        var replay = new Replay(source.frameworks(FrameworkFiles.packaged()), proposed);
        source.each(since, Optional.empty(), replay::ask);
        return ReplayJson.tree(replay, proposed);
    }
}
