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

    private static Question draw(Random random) {
        return new Question(
                LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000)),
                party(random),
                party(random),
                one(random, Lane.class),
                random.nextBoolean(),
                one(random, MessageType.class),
                some(random, CommodityCategory.class),
                one(random, Purpose.class),
                one(random, Proceedings.class),
                random.nextBoolean(),
                some(random, HandlingCode.class),
                one(random, Tlp.class),
                one(random, Classification.class),
                one(random, SourceKind.class),
                maybe(random, one(random, RequestKind.class)),
                maybe(random, "operation"),
                random.nextInt(3) > 0 ? List.of() : List.of(origin(random)),
                consents(random),
                random.nextInt(5) > 0 ? Optional.empty() : Optional.of("JP-KR-CMAA"),
                fields(random),
                new TreeMap<>());
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
                    party(random),
                    maybe(random, party(random)),
                    random.nextBoolean() ? Consent.ONWARD : Consent.CRIMINAL_COURT,
                    List.of("GRANTED", "DENIED", "WITHDRAWN").get(random.nextInt(3)),
                    maybe(random, LocalDate.of(2024, 1, 1))));
        }
        return consents;
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
