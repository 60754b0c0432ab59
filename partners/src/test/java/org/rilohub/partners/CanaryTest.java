package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.agreements.Decision.Permitted;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.SourceKind.Trait;
import org.rilohub.security.Verified;

/**
 * A marker in every field of every type of message: what leaves for each partner, lane and dialect is searched for each of
 * them. None that is withheld may be found, all that is permitted must be.
 */
class CanaryTest {
    /** What is given, what the hub writes or computes, flags, and a code that other fields have, too. */
    private static final String[] UNMARKED = {
        "goods[].category",
        "goods[].normalisedKg",
        "goods[].quantity.trace",
        "header.createdAt",
        "header.handling.obligationText",
        "header.handling.obligations[]",
        "header.retainUntil",
        "header.agreementRef",
        "header.from.partyId",
        "header.handling.classification",
        "header.handling.codes[]",
        "header.handling.noDomesticAgencies",
        "header.handling.tlp",
        "header.lane",
        "header.messageType",
        "header.messageVersion",
        "header.possibleDuplicate",
        "header.proceedings",
        "header.provider",
        "header.purposeCode",
        "header.to[].agreementRef",
        "header.to[].lane",
        "header.to[].partyId",
        "header.to[].role",
        "header.via",
        "personsInvolved[].sex",
        "pictures[].humanRelease",
        "pictures[].mediaType",
        "synthetic"
    };

    private static final Canaries CANARIES = new Canaries();

    @Test
    void every_field_holds_a_marker_but_those_that_cannot() {
        var marked = Canaries.marked(MessageType.SeizureReport, SourceKind.OWN_CONTROL, false);
        var possible = new TreeMap<String, DataClass>();
        Facts.possible(MessageType.SeizureReport)
                .forEach((path, is) -> possible.put(path.replaceFirst("^report\\.", ""), is));

        assertThat(marked.unmarked())
                .containsExactlyInAnyOrder(UNMARKED)
                .allMatch(path -> possible.get(path) == DataClass.NON_NOMINAL);
        var known = new TreeSet<>(marked.unmarked());
        known.addAll(marked.markers().keySet());
        assertThat(known).isEqualTo(possible.keySet());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SeizureReportStatus")
    void no_message_of_this_type_tells_what_is_withheld(MessageType type) {
        for (boolean released : List.of(false, true)) {
            var sent = CANARIES.sendEverywhere(
                            Canaries.marked(type, SourceKind.OWN_CONTROL, released), Canaries.DIALECTS)
                    .toList();

            sent.forEach(CanaryTest::check);
            // What was seen of a watched person goes nowhere without a person's decision.
            assertThat(sent.isEmpty()).isEqualTo(type == MessageType.SurveillanceResult);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_message_from_this_kind_of_source_tells_what_is_withheld(SourceKind source) {
        var sent = CANARIES.sendEverywhere(Canaries.marked(MessageType.SeizureReport, source, true), Canaries.DIALECTS)
                .toList();

        sent.forEach(CanaryTest::check);
        assertThat(sent.isEmpty())
                .isEqualTo(source.trait() == Trait.NEVER_WITHOUT_A_PERSON || source == SourceKind.FOREIGN_CUSTOMS);
    }

    @Test
    void where_a_person_decides_and_in_the_operation_lane_nothing_leaves_by_itself() {
        var marked = Canaries.marked(MessageType.SeizureReport, SourceKind.OWN_CONTROL, false);

        for (var receiver : Canaries.ASKING) {
            assertThat(CANARIES.decide(marked, Party.customs(receiver), Lane.CMAA))
                    .isNotInstanceOf(Permitted.class);
        }
        for (var receiver : Canaries.OPEN) {
            assertThat(CANARIES.decide(marked, Party.customs(receiver), Lane.OPERATION))
                    .isNotInstanceOf(Permitted.class);
        }
    }

    @Test
    void free_text_that_points_to_somebody_is_withheld_like_a_name() {
        var given = Canaries.given(MessageType.SeizureReport, SourceKind.OWN_CONTROL, false);
        given.put("modusOperandi", "Call QZXTELEPHONE at 090-1234-5678.");
        var telephone = Marker.word("QZXTELEPHONE");

        CANARIES.sendEverywhere(new Marked(given), Canaries.DIALECTS)
                .forEach(sent -> assertThat(telephone.standsIn(sent.text())).isEqualTo(sent.open()));
    }

    /** Otherwise the tests above could find nothing because they look for nothing. */
    @ParameterizedTest
    @MethodSource
    void a_dialect_that_lets_a_withheld_value_slip_is_caught_however_it_spells_it(UnaryOperator<String> spelling) {
        var marked = Canaries.marked(MessageType.SeizureReport, SourceKind.OWN_CONTROL, false);
        var name = marked.submission()
                .report()
                .personsInvolved()
                .getFirst()
                .name()
                .orElseThrow()
                .split(" ", 2)[0];
        var leaky = Canaries.DIALECTS.stream()
                .<Dialect>map(dialect -> new Leaky(dialect, spelling.apply(name)))
                .toList();

        var caught = CANARIES.sendEverywhere(marked, leaky)
                .filter(sent -> !sent.open())
                .toList();

        assertThat(caught)
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.leaks()).containsExactly("personsInvolved[].name"));
    }

    static Stream<UnaryOperator<String>> a_dialect_that_lets_a_withheld_value_slip_is_caught_however_it_spells_it() {
        return Stream.of(
                name -> name,
                name -> name.toLowerCase(Locale.ROOT),
                name -> "&#x"
                        + String.join(
                                ";&#x",
                                name.chars().mapToObj(Integer::toHexString).toList()) + ";",
                name -> "\\u00"
                        + String.join(
                                "\\u00",
                                name.chars().mapToObj(Integer::toHexString).toList()),
                name -> HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)),
                name -> Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)),
                name -> Base64.getEncoder().encodeToString(("a" + name + "b").getBytes(StandardCharsets.UTF_8)),
                name -> Base64.getEncoder().encodeToString(("ab" + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes what its dialect writes, and something more. */
    private record Leaky(Dialect dialect, String more) implements Dialect {
        @Override
        public String name() {
            return dialect.name();
        }

        @Override
        public Set<MessageType> carries() {
            return dialect.carries();
        }

        @Override
        public Reading read(Verified message) {
            return dialect.read(message);
        }

        @Override
        public Writing write(Outgoing message) {
            var written = dialect.write(message);
            var text = new String(written.content(), StandardCharsets.UTF_8) + more;
            return new Writing(written.mediaType(), text.getBytes(StandardCharsets.UTF_8), written.changes());
        }
    }

    @Test
    void a_translation_without_the_minimising_is_caught_by_every_nominal_field() {
        var marked = Canaries.marked(MessageType.SeizureReport, SourceKind.OWN_CONTROL, false);
        var toSingapore = CANARIES.sendEverywhere(marked, List.of(new CommonJson()))
                .filter(sent -> !sent.open())
                .findFirst()
                .orElseThrow();
        var toKorea = CANARIES.sendEverywhere(marked, List.of(new CommonJson()))
                .filter(sent -> sent.open())
                .findFirst()
                .orElseThrow();

        var mixedUp = new Sent(
                marked,
                false,
                CommonJson.NAME,
                toSingapore.dispatch(),
                toSingapore.permit(),
                toSingapore.minimised(),
                toKorea.translated());

        assertThat(mixedUp.leaks()).containsAll(withMarker(marked, DataClass.NOMINAL));
    }

    private static Set<String> withMarker(Marked marked, DataClass wanted) {
        var paths = new TreeSet<String>();
        Facts.possible(MessageType.SeizureReport).forEach((path, is) -> {
            if (is == wanted) {
                paths.add(path.replaceFirst("^report\\.", ""));
            }
        });
        paths.retainAll(marked.markers().keySet());
        return paths;
    }

    /** A test that finds nothing must have looked for something. */
    @Test
    void most_markers_are_found_where_the_gate_is_open() {
        CANARIES.sendEverywhere(
                        Canaries.marked(MessageType.SeizureReport, SourceKind.OWN_CONTROL, false),
                        List.of(new CommonJson(), new CommonXml()))
                .filter(Sent::open)
                .forEach(sent -> assertThat(sent.expected()).hasSizeGreaterThan(70));
    }

    private static void check(Sent sent) {
        var what = sent.translated().sealable().mediaType() + " to "
                + sent.dispatch().receiver() + " in " + sent.dispatch().lane();
        assertThat(sent.leaks()).as(what).isEmpty();
        assertThat(sent.missing()).as(what).isEmpty();
    }
}
