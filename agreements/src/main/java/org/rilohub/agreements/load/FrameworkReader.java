package org.rilohub.agreements.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rilohub.agreements.DayOrMonth;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Framework.Kind;
import org.rilohub.agreements.Framework.Name;
import org.rilohub.agreements.Validity;
import org.rilohub.agreements.clauses.BasisReview;

/** Reads one framework file. */
final class FrameworkReader {
    private final String file;
    private final List<Defect> defects = new ArrayList<>();

    FrameworkReader(String file) {
        this.file = file;
    }

    /** The framework, unless the file has a defect. */
    Optional<Framework> read(String yaml) {
        try {
            return read(YamlFile.parse(yaml));
        } catch (UnreadableYamlException e) {
            defects.add(new Defect(file, e.line(), "", String.valueOf(e.getMessage()), "Correct the file"));
            return Optional.empty();
        }
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }

    private Optional<Framework> read(Node root) {
        var fields = Fields.of(file, root, defects);
        var id = fields.text("id");
        var name = name(fields.group("name"));
        var parties = fields.texts("parties");
        var kind = fields.code("kind", Kind.class);
        var validity = validity(fields.group("validity"));
        fields.maybeText("notes");
        var clauses = new ClauseReader(fields.group("clauses"), validity);
        var commodities = clauses.commodities();
        var messages = clauses.messages();
        var others = clauses.others();
        var terms = TermReader.read(fields.group("terms"));
        fields.nothingElse();
        check(fields, id.equals(file.replace(".yaml", "")), "id", "is not the name of the file", "Make them the same");
        check(
                fields,
                parties.size() == 2 && parties.contains("JP"),
                "parties",
                "are not Japan and one partner",
                "Write [\"JP\", \"XX\"]");
        check(
                fields,
                parties.size() != 2 || parties.stream().anyMatch(party -> id.matches(form(kind, party))),
                "id",
                "does not agree with the partner and the kind",
                "Write JP-XX-CMAA, JP-XX-EPA, JP-XX-AA, JP-XX-OTHER or CPTPP-XX; a second of its kind ends with a number");
        check(
                fields,
                (kind == Kind.OTHER) == others.stream().anyMatch(BasisReview.class::isInstance),
                "clauses.basis-review",
                "and the kind do not agree",
                "The kind OTHER has this clause, and no other kind has it");
        return defects.isEmpty()
                ? Optional.of(new Framework(
                        id, name, parties, kind, validity, commodities, messages, others, terms, VersionHash.of(root)))
                : Optional.empty();
    }

    private static String form(Kind kind, String partner) {
        return switch (kind) {
            case CMAA -> "JP-" + partner + "-CMAA[0-9]*";
            case EPA -> "JP-" + partner + "-EPA[0-9]*";
            case ADMINISTRATIVE_ARRANGEMENT -> "JP-" + partner + "-AA[0-9]*";
            case OTHER -> "JP-" + partner + "-OTHER[0-9]*";
            case CPTPP -> "CPTPP-" + partner + "[0-9]*";
        };
    }

    private static void check(Fields fields, boolean right, String name, String wrong, String remedy) {
        if (!right) {
            fields.defect(name, wrong, remedy);
        }
    }

    private static Name name(Fields fields) {
        var name = new Name(fields.text("en"), fields.text("ja"));
        fields.nothingElse();
        return name;
    }

    private static Validity validity(Fields fields) {
        var validity = new Validity(
                fields.date("inForce"),
                fields.maybeGroup("provenBy").map(FrameworkReader::proof),
                fields.maybeDate("signed"),
                fields.dates("revised"),
                fields.maybeDate("notice"),
                fields.maybeDate("lastDay").map(DayOrMonth::lastDay),
                fields.flag("fy2012Amendment"));
        fields.text("source");
        fields.nothingElse();
        return validity;
    }

    /** A dated list proves what it shows only together with its source. */
    private static LocalDate proof(Fields fields) {
        var day = fields.date("date").lastDay();
        fields.text("source");
        fields.nothingElse();
        return day;
    }
}
