package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.rilohub.agreements.clauses.BasisReview;
import org.rilohub.agreements.clauses.CommodityScope;
import org.rilohub.agreements.clauses.Confidentiality;
import org.rilohub.agreements.clauses.CriminalUse;
import org.rilohub.agreements.clauses.DomesticAgencies;
import org.rilohub.agreements.clauses.MessageScope;
import org.rilohub.agreements.clauses.NoticeBeforeDisclosure;
import org.rilohub.agreements.clauses.PersonalData;
import org.rilohub.agreements.clauses.PurposeLimitation;
import org.rilohub.agreements.clauses.Reciprocity;
import org.rilohub.agreements.clauses.Retention;
import org.rilohub.agreements.clauses.ThirdPartyRule;
import org.rilohub.agreements.clauses.Undertaking;
import org.rilohub.agreements.clauses.UnverifiedInformation;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.RequestKind;

/** Any set of frameworks, likely and unlikely: sometimes the one the hub is shipped with, mostly others. */
final class AnyWorld implements ArbitrarySupplier<Frameworks> {
    private static final Citation CITE = Citation.officeDefault("made up");
    private static final List<String> PARTNERS = List.of("KR", "NL", "EU", "MX", "AU", "GB", "NZ", "HK", "TW", "TH");

    @Override
    public Arbitrary<Frameworks> get() {
        return Arbitraries.randomValue(random -> random.nextInt(4) == 0 ? Samples.FRAMEWORKS : world(random));
    }

    private static Frameworks world(Random random) {
        var versions = new ArrayList<FrameworkVersion>();
        for (int i = 0; i < 12; i++) {
            var framework = framework(random, "JP-X" + i);
            versions.add(FrameworkVersion.shipped(framework));
            if (random.nextInt(3) == 0) {
                versions.add(new FrameworkVersion(
                        framework(random, "JP-X" + i),
                        2,
                        LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900))));
            }
        }
        return Frameworks.ofVersions(versions);
    }

    static Framework framework(Random random, String id) {
        var validity = validity(random);
        var partner = one(random, PARTNERS);
        return new Framework(
                id,
                new Framework.Name("made up", "架空"),
                new TreeSet<>(List.of("JP", partner)),
                one(random, List.of(Framework.Kind.values())),
                validity,
                new CommodityScope(
                        random.nextBoolean() ? new TreeSet<>() : some(random, CommodityCategory.class), CITE),
                messages(random),
                clauses(random, validity),
                Samples.FRAMEWORKS.all().getFirst().terms(),
                "sha-256:" + Integer.toHexString(random.nextInt()));
    }

    private static Validity validity(Random random) {
        var begins = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(9_200));
        return new Validity(
                new DayOrMonth(begins.toString()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(begins.plusDays(random.nextInt(4_000))) : Optional.empty(),
                random.nextBoolean());
    }

    private static MessageScope messages(Random random) {
        return random.nextBoolean()
                ? MessageScope.everything(CITE)
                : new MessageScope(some(random, MessageType.class), some(random, RequestKind.class), CITE);
    }

    private static List<Clause> clauses(Random random, Validity validity) {
        var clauses = new ArrayList<Clause>();
        clauses.add(new PurposeLimitation(some(random, Purpose.class), CITE));
        clauses.add(personalData(random));
        clauses.add(new CriminalUse(validity.fy2012Amendment() ? Optional.of(validity) : Optional.empty(), CITE));
        clauses.add(new ThirdPartyRule(CITE));
        clauses.add(new Confidentiality(one(random, List.of(Confidentiality.Benchmark.values())), CITE));
        clauses.add(new DomesticAgencies(one(random, List.of(DomesticAgencies.Onward.values())), CITE));
        clauses.add(new Reciprocity(
                random.nextInt(4) == 0 ? Optional.of(LocalDate.of(2024, 1, 1)) : Optional.empty(), CITE));
        clauses.add(new Retention(random.nextInt(1, 9), random.nextBoolean(), CITE));
        clauses.add(new UnverifiedInformation(CITE));
        if (random.nextInt(6) == 0) {
            clauses.add(new BasisReview(CITE));
        }
        if (random.nextBoolean()) {
            clauses.add(NoticeBeforeDisclosure.byLaw(CITE));
        }
        return clauses;
    }

    private static PersonalData personalData(Random random) {
        var gate = one(random, List.of(PersonalData.Gate.values()));
        var reviewed =
                random.nextInt(4) == 0 ? some(random, CommodityCategory.class) : new TreeSet<CommodityCategory>();
        var word = new Undertaking(new DayOrMonth("2001-01"), "made up", "office-default", CITE);
        return new PersonalData(
                gate,
                gate == PersonalData.Gate.OPEN_BY_UNDERTAKING ? Optional.of(word) : Optional.empty(),
                reviewed,
                CITE);
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static <E extends Enum<E>> SortedSet<E> some(Random random, Class<E> list) {
        var some = EnumSet.allOf(list);
        some.removeIf(each -> random.nextInt(3) == 0);
        return new TreeSet<>(some);
    }
}
