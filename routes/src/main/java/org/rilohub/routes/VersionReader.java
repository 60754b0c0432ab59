package org.rilohub.routes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rilohub.agreements.FrameworkVersion;
import org.rilohub.agreements.load.Defect;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.StoredVersion;
import org.rilohub.cases.frameworks.UnfitFrameworkException;

/** Loads recorded versions, and holds each against the hash it was recorded with. */
final class VersionReader {
    private final Map<Key, FrameworkText> known = new HashMap<>();
    private final List<Defect> defects = new ArrayList<>();

    private record Key(String yaml, String cases) {}

    /** @param known texts that need not be loaded again */
    VersionReader(Iterable<FrameworkText> known) {
        known.forEach(text -> this.known.put(new Key(text.yaml(), text.cases()), text));
    }

    /** As it counts. */
    static FrameworkVersion counting(StoredVersion version, FrameworkText text) {
        return new FrameworkVersion(
                text.framework(), version.number(), version.effectiveFrom().orElse(LocalDate.MIN));
    }

    /** Its text, unless it has a defect. */
    Optional<FrameworkText> read(StoredVersion version) {
        try {
            var text = text(version);
            if (text.saysTheSameAs(version) && text.id().equals(version.framework())) {
                return Optional.of(text);
            }
            defects.add(new Defect(
                    named(version),
                    0,
                    "",
                    "is not what was recorded",
                    "Restore the database; the ledger has its hash"));
        } catch (UnfitFrameworkException e) {
            e.defects().forEach(defect -> defects.add(of(version, defect)));
        }
        return Optional.empty();
    }

    private FrameworkText text(StoredVersion version) {
        return Optional.ofNullable(known.get(new Key(version.yaml(), version.cases())))
                .orElseGet(() -> FrameworkText.of(version.yaml(), version.cases()));
    }

    private static Defect of(StoredVersion version, Defect defect) {
        return new Defect(
                named(version) + ": " + defect.file(), defect.line(), defect.field(), defect.wrong(), defect.remedy());
    }

    private static String named(StoredVersion version) {
        return version.framework() + " version " + version.number();
    }

    /** @throws UnfitFrameworkException with all there are, if there are any */
    void refuseDefects() {
        if (!defects.isEmpty()) {
            throw new UnfitFrameworkException(defects);
        }
    }
}
