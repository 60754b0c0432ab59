package org.rilohub.partners;

import java.util.List;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Verified;

/** A verified message in the shared vocabulary, valid by every rule that needs no memory. Only {@link Border} makes one. */
public final class Canonical {
    private final Verified verified;
    private final Submission submission;
    private final String canonicalDigest;
    private final List<Change> changes;
    private final List<String> flags;

    Canonical(
            Verified verified,
            Submission submission,
            String canonicalDigest,
            List<Change> changes,
            List<String> flags) {
        this.verified = verified;
        this.submission = submission;
        this.canonicalDigest = canonicalDigest;
        this.changes = List.copyOf(changes);
        this.flags = List.copyOf(flags);
    }

    public Verified verified() {
        return verified;
    }

    public Submission submission() {
        return submission;
    }

    /** {@code sha-256:} and hexadecimal, over RFC 8785 of the report: the same report, whatever dialect it came in. */
    public String canonicalDigest() {
        return canonicalDigest;
    }

    /** What reading mapped, generalised or dropped. */
    public List<Change> changes() {
        return changes;
    }

    /** Rules that flag and do not reject, such as {@code SR-07}. */
    public List<String> flags() {
        return flags;
    }
}
