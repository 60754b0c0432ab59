package org.rilohub.partners;

import java.util.List;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;

/**
 * A message without an envelope of its own, for which something else stands: a signature over the file that it is a row of, or
 * the sign-in of whoever wrote it. It is valid by every rule that needs no memory. Only {@link Border} makes one.
 */
public final class Vouched {
    private final Submission submission;
    private final Party signer;
    private final String canonicalDigest;
    private final List<String> flags;

    Vouched(Submission submission, Party signer, String canonicalDigest, List<String> flags) {
        this.submission = submission;
        this.signer = signer;
        this.canonicalDigest = canonicalDigest;
        this.flags = List.copyOf(flags);
    }

    public Submission submission() {
        return submission;
    }

    /** Whose signature stands for it, or whose person wrote it. */
    public Party signer() {
        return signer;
    }

    /** As of the same report in an envelope of its own. */
    public String canonicalDigest() {
        return canonicalDigest;
    }

    /** Rules that flag and do not reject, such as {@code SR-07}. */
    public List<String> flags() {
        return flags;
    }
}
