package org.rilohub.schemas.scan;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Facts.Found;
import org.rilohub.schemas.Scalars;
import org.rilohub.schemas.Submission;

/**
 * Looks for what points to a person in text that people wrote freely: addresses, numbers of documents and accounts,
 * plates, and the nominal values of the same message. Says only of which kind it is, never what it is.
 */
public final class FreeTextScan {
    private static final int SHORTEST_VALUE = 3;
    private static final int PICTURE = 1024;

    private final Detectors detectors;

    public FreeTextScan(CodeLists lists) {
        this.detectors = new Detectors(new Iban(lists));
    }

    /** The scan with the published code lists. */
    public static FreeTextScan standard() {
        return new FreeTextScan(CodeLists.standard());
    }

    /**
     * The canonical path of every text that holds something, such as {@code report.modusOperandi}, with the code of the
     * first {@link Telltale} in it. Only fields that people write freely are searched.
     */
    public SortedMap<String, String> scan(Submission submission) {
        var known = nominalValues(submission);
        var findings = new TreeMap<String, String>();
        Facts.visit(
                submission,
                (path, found) -> find(found, known)
                        .ifPresent(telltale -> findings.merge(path, telltale.name(), FreeTextScan::first)));
        return findings;
    }

    /** The first telltale in one text, without any known values. */
    public Optional<Telltale> scan(String text) {
        return first(Folded.of(text), new TreeSet<>());
    }

    /** Whether a text holds a nominal value of the same message, literally. */
    public boolean repeatsNominalValue(Submission submission, String text) {
        return detectors.finds(Telltale.KNOWN_VALUE, Folded.of(text), nominalValues(submission));
    }

    private Optional<Telltale> find(Found found, Collection<String> known) {
        return found.part().field().free() ? first(Folded.of((String) found.value()), known) : Optional.empty();
    }

    private Optional<Telltale> first(Folded text, Collection<String> known) {
        return Stream.of(Telltale.values())
                .filter(telltale -> detectors.finds(telltale, text, known))
                .findFirst();
    }

    private static String first(String one, String other) {
        return Telltale.valueOf(one).compareTo(Telltale.valueOf(other)) <= 0 ? one : other;
    }

    private static SortedSet<String> nominalValues(Submission submission) {
        var values = new TreeSet<String>();
        Facts.visit(submission, (path, found) -> {
            var field = found.part().field();
            if (field.is() == DataClass.NOMINAL && field.codes().isEmpty() && field.max() < PICTURE) {
                values.add(Folded.of(Scalars.text(found.value())).upper().strip());
            }
        });
        values.removeIf(value -> value.length() < SHORTEST_VALUE);
        return values;
    }
}
