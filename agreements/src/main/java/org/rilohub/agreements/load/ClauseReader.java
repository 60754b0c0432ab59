package org.rilohub.agreements.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Validity;
import org.rilohub.agreements.clauses.Assumed;
import org.rilohub.agreements.clauses.BasisReview;
import org.rilohub.agreements.clauses.CommodityScope;
import org.rilohub.agreements.clauses.CriminalUse;
import org.rilohub.agreements.clauses.MessageScope;
import org.rilohub.agreements.clauses.PersonalData;
import org.rilohub.agreements.clauses.PurposeLimitation;
import org.rilohub.agreements.clauses.Territory;
import org.rilohub.agreements.clauses.ThirdPartyRule;
import org.rilohub.agreements.clauses.Undertaking;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.RequestKind;

/** Reads the clauses of a file, in one order whatever the order of the file. */
final class ClauseReader {
    private static final Map<String, Reading> OPTIONAL = Map.of(
            "territory", (fields, cite, validity) -> List.of(new Territory(fields.texts("without"), cite)),
            "basis-review", (fields, cite, validity) -> List.of(new BasisReview(cite)));

    private static final Map<String, Reading> REQUIRED = required();

    private final Fields clauses;
    private final Validity validity;

    ClauseReader(Fields clauses, Validity validity) {
        this.clauses = clauses;
        this.validity = validity;
    }

    /** What one clause's fields say. */
    private interface Reading {
        List<Clause> read(Fields fields, Citation cite, Validity validity);
    }

    /** The two older forms of POL-07 and the newer of POL-08. */
    private enum CriminalProfile {
        PROHIBITED_DIPLOMATIC_CHANNEL,
        PRIOR_WRITTEN_CONSENT
    }

    /** Whose law sets the level of secrecy (POL-04). */
    private enum Benchmark {
        PROVIDER,
        RECEIVER
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
        REQUIRED.forEach((name, reading) -> read.addAll(read(clauses.group(name), reading)));
        OPTIONAL.forEach(
                (name, reading) -> clauses.maybeGroup(name).ifPresent(fields -> read.addAll(read(fields, reading))));
        clauses.nothingElse();
        return read;
    }

    private List<Clause> read(Fields fields, Reading reading) {
        var read = reading.read(fields, cite(fields), validity);
        fields.nothingElse();
        return read;
    }

    private static Map<String, Reading> required() {
        var readings = new LinkedHashMap<String, Reading>();
        readings.put(
                "purpose-limitation",
                (fields, cite, validity) ->
                        List.of(new PurposeLimitation(fields.codes("purposes", Purpose.class), cite)));
        readings.put("personal-data", (fields, cite, validity) -> personalData(fields, cite));
        readings.put("criminal-use", ClauseReader::criminalUse);
        readings.put("third-party-rule", (fields, cite, validity) -> List.of(new ThirdPartyRule(cite)));
        readings.put("confidentiality", (fields, cite, validity) -> List.of(confidentiality(fields, cite)));
        for (var unknowable : List.of("interest-check", "reciprocity", "designated-official")) {
            readings.put(unknowable, (fields, cite, validity) -> List.of(new Assumed(unknowable, cite)));
        }
        return readings;
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

    private static List<Clause> criminalUse(Fields fields, Citation cite, Validity validity) {
        var consentable = fields.code("profile", CriminalProfile.class) == CriminalProfile.PRIOR_WRITTEN_CONSENT;
        if (consentable != validity.fy2012Amendment()) {
            fields.defect(
                    "profile",
                    "and validity.fy2012Amendment do not agree",
                    "PRIOR_WRITTEN_CONSENT stands with true, the other with false");
        }
        return List.of(new CriminalUse(consentable ? Optional.of(validity) : Optional.empty(), cite));
    }

    private static Clause confidentiality(Fields fields, Citation cite) {
        return new Assumed(
                "confidentiality",
                List.of(fields.code("benchmark", Benchmark.class).name()),
                cite);
    }

    private static Citation cite(Fields clause) {
        var fields = clause.group("cite");
        var cite = new Citation(
                fields.code("kind", Citation.Kind.class),
                fields.maybeText("article").orElse(""),
                fields.text("source"));
        if (cite.kind() == Citation.Kind.TEXT && cite.article().isEmpty()) {
            fields.defect("article", "is missing", "Name the article that was read, or say that the rule is inferred");
        }
        fields.nothingElse();
        return cite;
    }
}
