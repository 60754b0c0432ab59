package org.rilohub.schemas.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.SeizureReport;

/** NN-2: fewer than three persons alike, on a known journey and day, are shown by nationality only. */
final class PersonsInBands implements Rule {
    private static final int ENOUGH = 3;

    @Override
    public Stream<Finding> examine(Subject subject) {
        var report = subject.report();
        return subject.isForCen() && report.personsInvolved().stream().anyMatch(person -> isTelling(person, report))
                ? Stream.of(Finding.transform(
                        "NN-2",
                        "report.personsInvolved[]",
                        "The hub keeps only the nationality: so few persons on one journey could be recognised."))
                : Stream.empty();
    }

    /** Whether someone who knows the passenger list could recognise the person. */
    static boolean isTelling(InvolvedPerson person, SeizureReport report) {
        return person.count() < ENOUGH
                && person.nationality().isPresent()
                && person.sex().isPresent()
                && person.ageBand().isPresent()
                && report.conveyance().flatMap(Conveyance::serviceNumber).isPresent();
    }

    /** The person, as a number of a nationality. */
    static InvolvedPerson generalised(InvolvedPerson person) {
        return new InvolvedPerson(
                person.nationality(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                person.count(),
                person.name(),
                person.birthDate(),
                person.documentType(),
                person.documentNumber(),
                person.address(),
                person.telephone());
    }
}
