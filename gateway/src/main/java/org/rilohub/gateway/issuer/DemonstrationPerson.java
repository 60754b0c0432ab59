package org.rilohub.gateway.issuer;

import java.util.List;

/**
 * Somebody to sign in as in the demonstration. None of them exists.
 *
 * @param account the name to sign in with
 * @param organisation the {@code org} claim
 * @param roles at {@code realm_access.roles}
 */
public record DemonstrationPerson(String account, String organisation, List<String> roles) {
    public DemonstrationPerson {
        roles = List.copyOf(roles);
    }

    /** Two legal, two officers, a supervisor, an auditor; an officer and a supervisor of the RILO. */
    public static final List<DemonstrationPerson> ALL = List.of(
            new DemonstrationPerson("jp-legal-1", "customs:JP", List.of("legal")),
            new DemonstrationPerson("jp-legal-2", "customs:JP", List.of("legal")),
            new DemonstrationPerson("jp-officer-1", "customs:JP", List.of("officer")),
            new DemonstrationPerson("jp-officer-2", "customs:JP", List.of("officer")),
            new DemonstrationPerson("jp-supervisor", "customs:JP", List.of("supervisor")),
            new DemonstrationPerson("jp-auditor", "customs:JP", List.of("auditor")),
            new DemonstrationPerson("rilo-officer", "rilo:AP", List.of("officer")),
            new DemonstrationPerson("rilo-supervisor", "rilo:AP", List.of("supervisor")));
}
