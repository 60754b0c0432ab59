package org.rilohub.agreements.clauses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Framework;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.Purpose;

/** What is asked in each lane, in the order in which an auditor reads it. */
public final class Rules {
    private static final Citation LANE_RULE = Citation.officeDefault("rules of the CEN and operation lanes");

    /** As under the frameworks of which no text says otherwise. */
    private static final int YEARS = 5;

    /** Without a framework nobody can consent to use before a court. */
    private static final CriminalUse NO_COURT = new CriminalUse(Optional.empty(), LANE_RULE);

    private static final List<Clause> CEN = inALane(new CenNominal());

    private static final List<Clause> OPERATION = inALane(new OperationNominal(), new OperationMembership());

    private Rules() {}

    /** The clauses of the framework, and what the office asks of every message under any framework. */
    public static List<Clause> under(Framework basis) {
        var courtUse = basis.clauses().stream()
                .flatMap(clause -> clause instanceof CriminalUse use ? Stream.of(use) : Stream.empty());
        return Stream.of(
                        basis.everyClause().stream(),
                        courtUse.map(JudicialDisclosure::new),
                        Stream.of(new OriginTerms(), new ConsentConditions(), new ForeignCustomsAuthority()),
                        ofTheOffice(Classification.RESTRICTED, basis.kind() == Framework.Kind.CMAA),
                        Stream.of(new RequestReview()))
                .<Clause>flatMap(clauses -> clauses)
                .toList();
    }

    public static List<Clause> ofCenLane() {
        return CEN;
    }

    public static List<Clause> ofOperationLane() {
        return OPERATION;
    }

    private static List<Clause> inALane(Clause... own) {
        return Stream.of(
                        Stream.of(new LaneMessages()),
                        Stream.of(own),
                        Stream.of(
                                new PurposeLimitation(new TreeSet<>(Set.of(Purpose.values())), LANE_RULE),
                                NO_COURT,
                                new ThirdPartyRule(LANE_RULE),
                                new OriginTerms(),
                                new ConsentConditions(),
                                new DomesticAgencies(DomesticAgencies.Onward.ALLOWED_UNLESS_OBJECTED, LANE_RULE),
                                new Retention(YEARS, false, LANE_RULE),
                                new UnverifiedInformation(LANE_RULE)),
                        ofTheOffice(Classification.NONE, false))
                .<Clause>flatMap(clauses -> clauses)
                .toList();
    }

    private static Stream<Clause> ofTheOffice(Classification ceiling, boolean underCmaa) {
        return Stream.of(
                new LaneMembership(),
                new Handling(),
                new ClassificationCeiling(ceiling),
                new Audience(),
                new SourceProtection(),
                new CommercialSecrecy(underCmaa),
                new DetectionGeneralised());
    }
}
