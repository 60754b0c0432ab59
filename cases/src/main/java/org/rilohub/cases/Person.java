package org.rilohub.cases;

import java.util.Set;
import org.rilohub.schemas.Party;

/**
 * Who is signed in.
 *
 * @param subject the issuer's id of the person; never a name
 * @param roles {@code officer}, {@code supervisor}, {@code legal}, {@code auditor}, {@code administrator}
 */
public record Person(String subject, Party organisation, Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
