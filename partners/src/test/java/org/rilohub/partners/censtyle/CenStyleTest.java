package org.rilohub.partners.censtyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rilohub.partners.AnySubmission;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.Fixtures;
import org.rilohub.partners.Outgoings;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Arrived;

class CenStyleTest {
    private final CenStyle dialect = new CenStyle();

    @Property(tries = 200)
    void holdsNoNominalValueOfAnyMessage(@ForAll("submissions") Submission submission) {
        var written = new String(dialect.write(Outgoings.of(submission)).content(), StandardCharsets.UTF_8);

        assertThat(written).doesNotContain(AnySubmission.NOMINAL);
        Facts.groups(submission, InvolvedPerson.class).stream()
                .flatMap(person -> person.birthDate().stream())
                .forEach(date -> assertThat(written).doesNotContain(date.toString()));
        submission.content().pictures().forEach(picture -> assertThat(written).doesNotContain(picture.content()));
    }

    @Property(tries = 200)
    void whatIsWrittenMeansTheSameWhenReadButForWhatWasSaidToBeTakenOut(@ForAll("submissions") Submission submission) {
        var outgoing = Outgoings.of(submission);

        var writing = dialect.write(outgoing);
        var read = dialect.read(Arrived.octets(Party.customs("NZ"), writing.content()))
                .submission();

        var out = new TreeSet<String>();
        writing.changes().forEach(change -> out.addAll(below(outgoing.content(), change.path())));
        assertThat(new TreeMap<>(Trees.of(Facts.without(read, out))))
                .isEqualTo(new TreeMap<>(Trees.of(Facts.without(outgoing.content(), out))));
    }

    /** A change of a group is a change of all that is in it. */
    private static List<String> below(Submission whole, String path) {
        var part = MessageForm.of(whole.content().type()).part();
        var full = path.startsWith("header.") ? path : part + "." + path;
        return Facts.present(whole).keySet().stream()
                .filter(each -> each.equals(full) || each.startsWith(full + "."))
                .toList();
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return AnySubmission.of(CenStyle.layouts().keySet()).map(CenStyleTest::inCenLane);
    }

    private static Submission inCenLane(Submission submission) {
        var tree = new TreeMap<>(Trees.of(submission));
        var header = new TreeMap<>(Map.copyOf(Trees.of(submission.header())));
        header.put("lane", "CEN");
        tree.put("header", header);
        return Trees.message(tree);
    }

    @Test
    void has_no_place_for_any_nominal_field() {
        CenStyle.layouts().forEach((type, layout) -> {
            var possible = Facts.possible(type);
            var part = MessageForm.of(type).part() + ".";

            assertThat(layout.paths().values())
                    .isNotEmpty()
                    .noneMatch(field -> possible.get(part + field) == DataClass.NOMINAL);
        });
    }

    @Test
    void records_what_of_an_alert_points_to_somebody_by_path_and_rule() {
        var changes = dialect.write(Outgoings.of(inCenLane(AnySubmission.whole(7, MessageType.Alert))))
                .changes();

        assertThat(changes)
                .contains(
                        new Change("conveyance.registration", Kind.DROPPED, "nn-1"),
                        new Change("pictures[].content", Kind.DROPPED, "nn-4"));
    }

    @Test
    void records_every_nominal_field_it_leaves_out_by_path_and_rule() {
        var changes =
                dialect.write(Outgoings.of(inCenLane(AnySubmission.whole(7)))).changes();

        assertThat(changes)
                .contains(
                        new Change("personsInvolved[].name", Kind.DROPPED, "nn-1"),
                        new Change("conveyance.registration", Kind.DROPPED, "nn-1"),
                        new Change("tradeParties[].name", Kind.DROPPED, "nn-5"),
                        new Change("pictures[].content", Kind.DROPPED, "nn-4"));
    }

    @Test
    void tells_only_the_nationality_of_fewer_than_three_persons() {
        var report = inCenLane(Fixtures.submission("commonjson/canonical.json"));

        var writing = dialect.write(Outgoings.of(report));

        var written = new String(writing.content(), StandardCharsets.UTF_8);
        assertThat(written)
                .contains("<Persons><Count>1</Count><Nationality>TH</Nationality></Persons>")
                .contains(
                        "<Persons><Count>4</Count><Nationality>VN</Nationality><Sex>2</Sex><Age>18_24</Age></Persons>");
        assertThat(writing.changes())
                .contains(
                        new Change("personsInvolved[].sex", Kind.GENERALISED, "nn-2"),
                        new Change("personsInvolved[].ageBand", Kind.GENERALISED, "nn-2"),
                        new Change("personsInvolved[].role", Kind.GENERALISED, "nn-2"));
    }

    @Test
    void speaks_in_no_other_lane() {
        var report = Outgoings.of(Fixtures.submission("commonjson/canonical.json"));

        assertThatThrownBy(() -> dialect.write(report)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writes_a_simplified_report_without_what_its_profile_lacks() {
        var standard = new TreeMap<>(Trees.of(inCenLane(Fixtures.submission("censtyle/canonical.json"))));
        var report = new TreeMap<>(Map.copyOf(
                Trees.of(Fixtures.submission("censtyle/canonical.json").report())));
        report.put("profile", "SIMPLIFIED");
        standard.put("report", report);

        var writing = dialect.write(Outgoings.of(Trees.message(standard)));

        assertThat(new String(writing.content(), StandardCharsets.UTF_8))
                .contains("profile=\"SIMPLIFIED\"")
                .doesNotContain("<Persons", "<Carrier", "<Container", "<Brand", "<Packages");
        assertThat(writing.changes())
                .contains(
                        new Change("personsInvolved[]", Kind.DROPPED, "simplified-profile"),
                        new Change("goods[].brand", Kind.DROPPED, "simplified-profile"),
                        new Change("conveyance.operator", Kind.DROPPED, "simplified-profile"));
    }
}
