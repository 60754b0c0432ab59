package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;

/** Any question at all, likely and unlikely. */
final class AnyQuestion implements ArbitrarySupplier<Question> {
    private static final List<String> COUNTRIES =
            List.of("JP", "KR", "NL", "EU", "MX", "AU", "GB", "NZ", "HK", "TW", "CL", "TH", "MD", "EG");

    @Override
    public Arbitrary<Question> get() {
        return Arbitraries.randomValue(AnyQuestion::draw);
    }

    /** Mostly plain in each respect, so that what is odd in one is not drowned by the others. */
    private static Question draw(Random random) {
        return new Question(
                LocalDate.of(2025, 6, 30).minusDays(rarely(random) ? random.nextInt(9_000) : random.nextInt(1_000)),
                rarely(random) ? party(random) : Party.customs("JP"),
                party(random),
                one(random, Lane.class),
                rarely(random),
                rarely(random) ? one(random, MessageType.class) : MessageType.SeizureReport,
                rarely(random) ? some(random, CommodityCategory.class) : plain(CommodityCategory.TOBACCO),
                one(random, Purpose.class),
                rarely(random) ? Proceedings.CRIMINAL_COURT : one(random, Proceedings.class),
                random.nextBoolean(),
                rarely(random) ? some(random, HandlingCode.class) : plain(HandlingCode.H0),
                rarely(random) ? one(random, Tlp.class) : Tlp.AMBER,
                rarely(random) ? one(random, Classification.class) : Classification.NONE,
                rarely(random) ? one(random, SourceKind.class) : SourceKind.OWN_CONTROL,
                rarely(random) ? maybe(random, one(random, RequestKind.class)) : Optional.empty(),
                maybe(random, "operation"),
                rarely(random) ? one(random, Membership.class) : Membership.HELD,
                rarely(random) ? List.of(origin(random)) : List.of(),
                consents(random),
                rarely(random) ? List.of(ruling(random)) : List.of(),
                rarely(random) ? maybe(random, "JP-KR-CMAA") : Optional.empty(),
                rarely(random) ? maybe(random, LocalDate.of(2020, 1, 1)) : Optional.empty(),
                terms(random),
                fields(random),
                new TreeMap<>());
    }

    private static boolean rarely(Random random) {
        return random.nextInt(6) == 0;
    }

    private static <E extends Enum<E>> SortedSet<E> plain(E code) {
        return new TreeSet<>(EnumSet.of(code));
    }

    private static Party party(Random random) {
        return Party.customs(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
    }

    private static Origin origin(Random random) {
        return new Origin(party(random), maybe(random, "JP-AU-AA"), some(random, HandlingCode.class));
    }

    private static List<Consent> consents(Random random) {
        var consents = new ArrayList<Consent>();
        while (random.nextBoolean()) {
            consents.add(new Consent(
                    random.nextBoolean() ? Party.customs("JP") : party(random),
                    maybe(random, party(random)),
                    List.of(Consent.ONWARD, Consent.CRIMINAL_COURT).get(random.nextInt(2)),
                    List.of("GRANTED", "DENIED", "WITHDRAWN").get(random.nextInt(3)),
                    maybe(random, LocalDate.of(2024, 1, 1)),
                    some(random, Consent.Limit.class),
                    new TreeSet<>(List.of(new UUID(random.nextLong(), random.nextLong())))));
        }
        return consents;
    }

    /** Anything people could have said, and some that nobody may. */
    static Ruling ruling(Random random) {
        return new Ruling(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(4) == 0 ? Ruling.Says.REFUSE : Ruling.Says.ALLOW,
                some(random, Problem.class),
                new TreeSet<>(List.of(List.of("legal", "supervisor", "officer").get(random.nextInt(3)))),
                1 + random.nextInt(2),
                maybe(random, "JP-X" + random.nextInt(12)));
    }

    private static ProviderTerms terms(Random random) {
        return rarely(random)
                ? new ProviderTerms(
                        random.nextBoolean(),
                        maybe(random, LocalDate.of(2024, 6, 30)),
                        maybe(random, LocalDate.of(2024, 1, 1)))
                : ProviderTerms.NONE;
    }

    private static SortedMap<String, DataClass> fields(Random random) {
        var fields = new TreeMap<String, DataClass>();
        if (random.nextBoolean()) {
            fields.putAll(Facts.possible(SeizureReport.class));
            fields.keySet().removeIf(path -> random.nextBoolean());
        }
        return fields;
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <E extends Enum<E>> E one(Random random, Class<E> list) {
        var constants = list.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private static <E extends Enum<E>> SortedSet<E> some(Random random, Class<E> list) {
        var chosen = EnumSet.of(one(random, list));
        if (random.nextInt(3) == 0) {
            chosen.add(one(random, list));
        }
        return new TreeSet<>(chosen);
    }
}
