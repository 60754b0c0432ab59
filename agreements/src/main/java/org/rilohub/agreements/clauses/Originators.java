package org.rilohub.agreements.clauses;

import java.util.Collection;
import java.util.stream.Collectors;
import org.rilohub.schemas.Party;

/** Writes parties as parameters of a finding. */
final class Originators {
    private Originators() {}

    /** {@code customs:KR customs:NL}, sorted. */
    static String names(Collection<Party> parties) {
        return parties.stream().map(Party::organisation).sorted().collect(Collectors.joining(" "));
    }
}
