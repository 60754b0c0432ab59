package org.rilohub.routes;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.TradeParty;

/**
 * One fact of a message that hardly two seizures share, in a form in which the same fact looks the same.
 *
 * @param lasting whether it stays with one person, vessel or undertaking; a container soon carries other goods
 */
record Trace(String kind, String fact, boolean lasting) {
    private static final int LEAST = 6;

    static List<Trace> of(Submission message) {
        var content = message.whole();
        return Stream.of(
                        Facts.groups(content, Conveyance.class).stream()
                                .flatMap(with -> conveyance(with, message.content())),
                        Facts.groups(content, InvolvedPerson.class).stream().flatMap(Trace::person),
                        Facts.groups(content, TradeParty.class).stream().flatMap(Trace::undertaking))
                .flatMap(traces -> traces)
                .distinct()
                .toList();
    }

    /** What is told apart from other facts, as one text. */
    String text() {
        return kind + " " + fact;
    }

    /** A vessel is known to everyone; only with the day of a seizure it tells which one. */
    private static Stream<Trace> conveyance(Conveyance with, Content content) {
        var vessel = content instanceof SeizureReport report
                ? with.vesselImo().flatMap(imo -> of("vessel", imo + " " + report.seizureDate(), true))
                : Optional.<Trace>empty();
        return Stream.of(
                        lasting("registration", with.registration()),
                        vessel,
                        with.containerId().flatMap(container -> of("container", container, false)))
                .flatMap(Optional::stream);
    }

    private static Stream<Trace> person(InvolvedPerson person) {
        return Stream.of(
                        lasting("document", person.documentNumber()),
                        lasting("telephone", person.telephone()),
                        person.name()
                                .flatMap(name ->
                                        person.birthDate().flatMap(born -> of("person", name + " " + born, true))))
                .flatMap(Optional::stream);
    }

    private static Stream<Trace> undertaking(TradeParty party) {
        return lasting("undertaking", party.identifier()).stream();
    }

    private static Optional<Trace> lasting(String kind, Optional<String> fact) {
        return fact.flatMap(told -> of(kind, told, true));
    }

    /** Without letters' forms, case, blanks and punctuation; empty for what is too short or too plain to tell cases apart. */
    private static Optional<Trace> of(String kind, String told, boolean lasting) {
        var plain = Normalizer.normalize(told, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.length() < LEAST || plain.chars().noneMatch(Character::isDigit)
                ? Optional.empty()
                : Optional.of(new Trace(kind, plain, lasting));
    }
}
