package org.rilohub.agreements.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.DayOrMonth;
import org.rilohub.agreements.Validity;
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
import org.rilohub.agreements.clauses.Settled;
import org.rilohub.agreements.clauses.Settled.By;
import org.rilohub.agreements.clauses.Territory;
import org.rilohub.agreements.clauses.ThirdPartyRule;
import org.rilohub.agreements.clauses.Undertaking;
import org.rilohub.agreements.clauses.UnverifiedInformation;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.RequestKind;

/** Reads the clauses of a file, in one order whatever the order of the file. */
final class ClauseReader {
    private final Fields clauses;
    private final Validity validity;

    ClauseReader(Fields clauses, Validity validity) {
        this.clauses = clauses;
        this.validity = validity;
    }

    /** What one clause's fields say. */
    private interface Reading {
        List<Clause> read(Fields fields, Citation cite);
    }

    /** The older form (POL-07) and the newer (POL-08). */
    private enum CriminalProfile {
        PROHIBITED_DIPLOMATIC_CHANNEL,
        PRIOR_WRITTEN_CONSENT
    }

    CommodityScope commodities() {
        var fields = clauses.group("commodity-scope");
        var scope = new CommodityScope(fields.codes("except", CommodityCategory.class), cite(fields));
        fields.nothingElse();
        return scope;
    }

    MessageScope messages() {
        var fields = clauses.group("message-scope");
        var scope = new MessageScope(
                fields.codesOrAll("messages", MessageType.class),
                fields.codesOrAll("requests", RequestKind.class),
                cite(fields));
        fields.nothingElse();
        return scope;
    }

    /** Every clause but scope; unknown ones are defects. */
    List<Clause> others() {
        var read = new ArrayList<Clause>();
        read.addAll(required("purpose-limitation", ClauseReader::purposes));
        read.addAll(required("personal-data", ClauseReader::personalData));
        read.addAll(required("criminal-use", this::criminalUse));
        read.addAll(required("third-party-rule", (fields, cite) -> List.of(new ThirdPartyRule(cite))));
        read.addAll(required("confidentiality", ClauseReader::confidentiality));
        read.addAll(required("interest-check", settled("interest-check", By.PROVIDER)));
        read.addAll(required("reciprocity", ClauseReader::reciprocity));
        read.addAll(required("designated-official", settled("designated-official", By.PARTNER_FILES)));
        read.addAll(required("domestic-agencies", ClauseReader::domesticAgencies));
        read.addAll(required("mandatory-disclosure", (fields, cite) -> List.of(NoticeBeforeDisclosure.byLaw(cite))));
        read.addAll(required("retention", ClauseReader::retention));
        read.addAll(required("unverified-information", (fields, cite) -> List.of(new UnverifiedInformation(cite))));
        read.addAll(
                optional("member-state-duties", (fields, cite) -> List.of(NoticeBeforeDisclosure.asMemberState(cite))));
        read.addAll(optional("territory", ClauseReader::territory));
        read.addAll(optional("basis-review", (fields, cite) -> List.of(new BasisReview(cite))));
        clauses.nothingElse();
        return read;
    }

    private static Reading settled(String name, By by) {
        return (fields, cite) -> List.of(new Settled(name, by, cite));
    }

    private List<Clause> required(String name, Reading reading) {
        return read(clauses.group(name), reading);
    }

    private List<Clause> optional(String name, Reading reading) {
        return clauses.maybeGroup(name).map(fields -> read(fields, reading)).orElse(List.of());
    }

    private static List<Clause> read(Fields fields, Reading reading) {
        var read = reading.read(fields, cite(fields));
        fields.nothingElse();
        return read;
    }

    private static List<Clause> purposes(Fields fields, Citation cite) {
        return List.of(new PurposeLimitation(fields.codes("purposes", Purpose.class), cite));
    }

    private static List<Clause> personalData(Fields fields, Citation cite) {
        var gate = fields.code("gate", PersonalData.Gate.class);
        var undertaking = fields.maybeGroup("undertaking").map(group -> undertaking(group, cite));
        var reviewed = fields.codes("seriousHarmReview", CommodityCategory.class);
        if ((gate == PersonalData.Gate.OPEN_BY_UNDERTAKING) != undertaking.isPresent()) {
            fields.defect(
                    "undertaking",
                    "and the gate do not agree",
                    "A gate is OPEN_BY_UNDERTAKING if and only if there is one");
            return List.of();
        }
        var clause = new PersonalData(gate, undertaking, reviewed, cite);
        return Stream.<Clause>concat(Stream.of(clause), undertaking.stream()).toList();
    }

    private static Undertaking undertaking(Fields fields, Citation cite) {
        var word = new Undertaking(fields.date("date"), fields.text("document"), fields.text("source"), cite);
        fields.nothingElse();
        return word;
    }

    private List<Clause> criminalUse(Fields fields, Citation cite) {
        var consentable = fields.code("profile", CriminalProfile.class) == CriminalProfile.PRIOR_WRITTEN_CONSENT;
        if (consentable != validity.fy2012Amendment()) {
            fields.defect(
                    "profile",
                    "and validity.fy2012Amendment do not agree",
                    "PRIOR_WRITTEN_CONSENT stands with true, the other with false");
        }
        return List.of(new CriminalUse(consentable ? Optional.of(validity) : Optional.empty(), cite));
    }

    private static List<Clause> confidentiality(Fields fields, Citation cite) {
        return List.of(new Confidentiality(fields.code("benchmark", Confidentiality.Benchmark.class), cite));
    }

    private static List<Clause> domesticAgencies(Fields fields, Citation cite) {
        return List.of(new DomesticAgencies(fields.code("onward", DomesticAgencies.Onward.class), cite));
    }

    private static List<Clause> reciprocity(Fields fields, Citation cite) {
        return List.of(new Reciprocity(fields.maybeDate("assuredUntil").map(DayOrMonth::lastDay), cite));
    }

    private static List<Clause> retention(Fields fields, Citation cite) {
        return List.of(new Retention(fields.count("years", 1, 100), fields.flag("reportBack"), cite));
    }

    private static List<Clause> territory(Fields fields, Citation cite) {
        return List.of(new Territory(fields.texts("without"), cite));
    }

    static Citation cite(Fields clause) {
        var fields = clause.group("cite");
        var cite = new Citation(
                fields.code("kind", Citation.Kind.class),
                fields.maybeText("article").orElse(""),
                fields.text("source"),
                fields.maybeFlag("awaitsReview").orElse(false));
        if (cite.kind() == Citation.Kind.TEXT && cite.article().isEmpty()) {
            fields.defect("article", "is missing", "Name the article that was read, or say that the rule is inferred");
        }
        fields.nothingElse();
        return cite;
    }
}
