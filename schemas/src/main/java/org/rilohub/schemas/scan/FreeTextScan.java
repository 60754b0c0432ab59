package org.rilohub.schemas.scan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Facts.Found;
import org.rilohub.schemas.Field;
import org.rilohub.schemas.Submission;

/**
 * Looks for what points to a person in text that people wrote freely: addresses, numbers of documents and accounts,
 * plates, and the nominal values of the same message. Says only of which kind it is, never what it is.
 */
public final class FreeTextScan {
    /** What stands where something was: no word of any language. */
    public static final String MASK = "[***]";

    private static final Set<Telltale> ALL = Collections.unmodifiableSet(EnumSet.allOf(Telltale.class));
    /** The number of an office, a voyage or a container may look like a passport's or a plate's. */
    private static final Set<Telltale> OF_NUMBERS = Collections.unmodifiableSet(EnumSet.of(
            Telltale.KNOWN_VALUE,
            Telltale.EMAIL,
            Telltale.MRZ,
            Telltale.IBAN,
            Telltale.NATIONAL_ID,
            Telltale.BIRTH_DATE,
            Telltale.PAYMENT_CARD,
            Telltale.PHONE));
    /** What has a fixed form holds no prose; only its own message can say that it names somebody. */
    private static final Set<Telltale> OF_CODES = Collections.unmodifiableSet(EnumSet.of(Telltale.KNOWN_VALUE));

    private final Detectors detectors;

    public FreeTextScan(CodeLists lists) {
        this.detectors = new Detectors(lists);
    }

    /** The scan with the published code lists. */
    public static FreeTextScan standard() {
        return new FreeTextScan(CodeLists.standard());
    }

    /**
     * The canonical path of every text that holds something, such as {@code report.modusOperandi}, with the code of the
     * first {@link Telltale} in it. Every text without a code list is searched, the header's too: for the nominal values
     * of the same message, and for each other telltale that could mean nothing else in that field.
     */
    public SortedMap<String, String> scan(Submission submission) {
        var known = KnownValues.of(submission);
        var findings = new TreeMap<String, String>();
        Facts.visit(
                submission,
                (path, found) -> find(found, known)
                        .ifPresent(telltale -> findings.merge(path, telltale.name(), FreeTextScan::first)));
        return findings;
    }

    /** The first telltale in one text, without any known values. */
    public Optional<Telltale> scan(String text) {
        return first(ALL, Folded.of(text), KnownValues.none());
    }

    /**
     * The text with {@value #MASK} in place of each stretch that {@link #scan(String)} would find, and nothing else
     * changed: {@code call +81 90-1234-5678} becomes {@code call [***]}. What comes out holds nothing that is found, so
     * masking again changes nothing. It may be longer than the text that went in.
     */
    public String masked(String text) {
        return masked(text, KnownValues.none());
    }

    /** As above, and the nominal values of a message masked, too. */
    public String masked(String text, Submission naming) {
        return masked(text, KnownValues.of(naming));
    }

    /** Ends, for each round takes a letter, a digit, an at sign or a filler away, and the mask has none of them. */
    private String masked(String text, KnownValues known) {
        var masked = text;
        for (var spans = spans(masked, known); !spans.isEmpty(); spans = spans(masked, known)) {
            masked = replaced(masked, spans);
        }
        return masked;
    }

    private List<Span> spans(String text, KnownValues known) {
        var folded = Folded.of(text);
        return Span.merged(ALL.stream()
                .flatMap(telltale -> detectors.spans(telltale, folded, known))
                .map(folded::inRaw)
                .toList());
    }

    private static String replaced(String text, List<Span> spans) {
        var masked = new StringBuilder();
        int kept = 0;
        for (var span : spans) {
            masked.append(text, kept, span.start()).append(MASK);
            kept = span.end();
        }
        return masked.append(text, kept, text.length()).toString();
    }

    /** The canonical path of every code of a fixed form that repeats a nominal value of the same message. */
    public SortedSet<String> codesThatName(Submission submission) {
        var known = KnownValues.of(submission);
        var paths = new TreeSet<String>();
        Facts.visit(submission, (path, found) -> {
            if (!found.part().field().pattern().isEmpty() && find(found, known).isPresent()) {
                paths.add(path);
            }
        });
        return paths;
    }

    private Optional<Telltale> find(Found found, KnownValues known) {
        return found.value() instanceof String text && isOpen(found.part().field())
                ? first(wanted(found.part().field()), Folded.of(text), known)
                : Optional.empty();
    }

    private static boolean isOpen(Field field) {
        return field.codes().isEmpty() && field.is() != DataClass.NOMINAL;
    }

    private static Set<Telltale> wanted(Field field) {
        if (!field.pattern().isEmpty()) {
            return OF_CODES;
        }
        return field.free() || field.names() ? ALL : OF_NUMBERS;
    }

    private Optional<Telltale> first(Set<Telltale> wanted, Folded text, KnownValues known) {
        return wanted.stream()
                .filter(telltale -> detectors.finds(telltale, text, known))
                .findFirst();
    }

    private static String first(String one, String other) {
        return Telltale.valueOf(one).compareTo(Telltale.valueOf(other)) <= 0 ? one : other;
    }
}
