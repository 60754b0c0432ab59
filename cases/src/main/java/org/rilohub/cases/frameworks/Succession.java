package org.rilohub.cases.frameworks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rilohub.agreements.load.Defect;

/** Whether a text can follow the versions of its framework on a day: law is never changed for days that are over. */
public final class Succession {
    /** Years ahead of which nobody signs what shall hold. */
    private static final int FURTHEST = 2;

    private final List<StoredVersion> before;
    private final LocalDate today;

    /**
     * Of one framework.
     *
     * @param before every version of it, oldest first; none for a framework nobody knew
     * @param today in UTC
     */
    public Succession(List<StoredVersion> before, LocalDate today) {
        this.before = List.copyOf(before);
        this.today = today;
    }

    /**
     * What speaks against a proposal that was made when another version was the newest: whoever drafted it did not know
     * of those recorded since.
     *
     * @param follows the number that was the newest then
     */
    public List<Defect> defectsSince(int follows) {
        return latest()
                .filter(version -> version.number() != follows)
                .map(version -> new Defect(
                        version.framework() + ".yaml",
                        0,
                        "",
                        "has had version " + version.number() + " since this was proposed",
                        "Propose anew, on the text of that version"))
                .stream()
                .toList();
    }

    /**
     * Everything that speaks against it. A later version counts from its day on whatever was to begin after it, so that a
     * mistaken day can be mended. An earlier text may come again, for it differs from the one that counts then.
     */
    public List<Defect> defects(FrameworkText text, LocalDate from) {
        var defects = new ArrayList<Defect>();
        if (from.isBefore(today)) {
            defects.add(date("is over", "Name today, in UTC, or a later day"));
        }
        if (from.isAfter(today.plusYears(FURTHEST))) {
            defects.add(date("is too far away", "Name a day within " + FURTHEST + " years"));
        }
        if (latest().filter(text::saysTheSameAs).isPresent()) {
            defects.add(new Defect(text.id() + ".yaml", 0, "", "changes nothing", "Propose what differs"));
        }
        return defects;
    }

    private static Defect date(String wrong, String remedy) {
        return new Defect("proposal", 0, "effectiveFrom", wrong, remedy);
    }

    private Optional<StoredVersion> latest() {
        return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    }

    /** The number of the next version. */
    public int next() {
        return latest().map(StoredVersion::number).orElse(0) + 1;
    }

    /** The version it would take the place of. */
    public Optional<StoredVersion> superseded() {
        return latest();
    }
}
