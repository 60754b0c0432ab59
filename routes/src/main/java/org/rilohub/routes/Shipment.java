package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.FrameworkVersions;
import org.rilohub.cases.frameworks.StoredVersion;
import org.rilohub.ledger.Leaves;

/** What comes with the software: it makes frameworks known, and never changes one that is. */
final class Shipment {
    private final FrameworkVersions versions = new FrameworkVersions();
    private final Leaves leaves;
    private final Clock clock;
    private final Consumer<String> announce;

    Shipment(Leaves leaves, Clock clock, Consumer<String> announce) {
        this.leaves = leaves;
        this.clock = clock;
        this.announce = announce;
    }

    /** Records what nobody knows yet, and tells every version there is then. */
    List<StoredVersion> arrive(Connection tx, List<FrameworkText> shipped) throws SQLException {
        versions.lock(tx);
        var recorded = versions.all(tx);
        for (var text : shipped) {
            var known = recorded.stream()
                    .filter(version -> version.framework().equals(text.id()))
                    .toList();
            if (known.isEmpty()) {
                record(tx, text);
            } else {
                announceOther(text, known);
            }
        }
        return versions.all(tx);
    }

    private void record(Connection tx, FrameworkText text) throws SQLException {
        var version = StoredVersion.shipped(text, clock.instant());
        versions.add(tx, version);
        leaves.write(tx, "framework-version", version.owner(), VersionFacts.of(version, Optional.empty()));
    }

    private void announceOther(FrameworkText text, List<StoredVersion> known) {
        if (known.stream().noneMatch(version -> version.versionHash().equals(text.versionHash()))) {
            announce.accept("this release has another " + text.id() + ", " + text.versionHash()
                    + "; it does not count unless somebody proposes it and two people approve it");
        }
    }
}
