package org.rilohub.routes;

import java.util.List;
import org.rilohub.agreements.Answer.Withheld;
import org.rilohub.agreements.Finding;
import org.rilohub.partners.Change;

/** One Merkle root for each list that a leaf stands for, over the RFC 8785 octets of its items. */
final class Roots {
    private Roots() {}

    static String changes(List<Change> changes) {
        return of(changes);
    }

    static String findings(List<Finding> findings) {
        return of(findings);
    }

    static String withheld(List<Withheld> withheld) {
        return of(withheld);
    }

    private static String of(List<?> items) {
        return Digest.root(items.stream().map(Json::canonical).toList());
    }
}
