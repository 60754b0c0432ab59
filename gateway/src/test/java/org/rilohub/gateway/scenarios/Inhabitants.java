package org.rilohub.gateway.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.issuer.DemonstrationPerson;
import org.rilohub.schemas.Lane;

/** The administrations of a {@link Region}, with a door of each kind, and the people who sign in there. */
final class Inhabitants {
    /** Its broker must be there before the hub. */
    static final Neighbour BROKER_OF_ITS_OWN =
            neighbour("customs:JP", "common-json", "QUEUE", "QUEUE", "ES256", Lane.values());

    static final List<Neighbour> OTHERS = List.of(
            neighbour("customs:KR", "common-xml", "SOAP", "SOAP", "ES256", Lane.values()),
            neighbour("customs:NL", "common-json", "REST", "INBOX", "ES256", Lane.values()),
            neighbour("customs:NO", "common-json", "REST", "REST", "EdDSA", Lane.values()),
            neighbour("customs:AU", "common-json", "REST", "REST", "EdDSA", Lane.CMAA),
            neighbour("customs:ZA", "common-json", "REST", "INBOX", "ES256", Lane.CMAA),
            neighbour("customs:UY", "common-json", "REST", "REST", "ES256", Lane.CMAA));

    /** It has keys and an inbox, and no program that would look into it. */
    static final Neighbour WITHOUT_PROGRAM =
            neighbour("customs:US", "common-json", "NONE", "INBOX", "ES256", Lane.CMAA);

    static final List<Neighbour> ALL = Stream.concat(Stream.of(BROKER_OF_ITS_OWN, WITHOUT_PROGRAM), OTHERS.stream())
            .toList();

    /** Besides those of the demonstration: where one supervisor has written, others have to look. */
    private static final List<DemonstrationPerson> DEPUTIES = List.of(
            new DemonstrationPerson("jp-deputy", "customs:JP", List.of("officer", "supervisor")),
            new DemonstrationPerson("rilo-deputy", "rilo:AP", List.of("supervisor")));

    /** Those of the demonstration with deputies, and two lawyers of everybody else. */
    static final List<DemonstrationPerson> PEOPLE = Stream.of(
                    DemonstrationPerson.ALL.stream(),
                    DEPUTIES.stream(),
                    OTHERS.stream().flatMap(Inhabitants::lawyers))
            .flatMap(people -> people)
            .toList();

    private Inhabitants() {}

    private static Neighbour neighbour(
            String organisation, String dialect, String sends, String receives, String signature, Lane... lanes) {
        return new Neighbour(
                organisation,
                organisation,
                organisation,
                dialect,
                sends,
                receives,
                new TreeSet<>(List.of(lanes)),
                signature);
    }

    private static Stream<DemonstrationPerson> lawyers(Neighbour of) {
        var code = of.code().toLowerCase(Locale.ROOT);
        return Stream.of("-legal-1", "-legal-2")
                .map(name -> new DemonstrationPerson(code + name, of.organisation(), List.of("legal")));
    }
}
