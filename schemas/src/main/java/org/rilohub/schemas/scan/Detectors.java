package org.rilohub.schemas.scan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeLists;

/** Says of one text what it holds, and where. */
final class Detectors {
    private static final Set<Telltale> WITHOUT_DIGITS =
            Collections.unmodifiableSet(EnumSet.of(Telltale.KNOWN_VALUE, Telltale.EMAIL, Telltale.MRZ));

    private final Map<Telltale, Detector> detectors;

    Detectors(CodeLists lists) {
        var each = new EnumMap<Telltale, Detector>(Telltale.class);
        each.put(Telltale.EMAIL, Contacts.EMAIL);
        each.put(Telltale.MRZ, Mrz.DETECTOR);
        each.put(Telltale.IBAN, new Iban(lists));
        each.put(Telltale.MY_NUMBER, MyNumber.DETECTOR);
        each.put(Telltale.NATIONAL_ID, NationalIds.DETECTOR);
        each.put(Telltale.PASSPORT, Documents.PASSPORT);
        each.put(Telltale.DOCUMENT, Documents.DOCUMENT);
        each.put(Telltale.PAYMENT_CARD, PaymentCard.DETECTOR);
        each.put(Telltale.BIRTH_DATE, Documents.BIRTH_DATE);
        each.put(Telltale.PLATE, Plates.DETECTOR);
        each.put(Telltale.PHONE, Contacts.PHONE);
        this.detectors = Collections.unmodifiableMap(each);
    }

    /** Whether the text holds such a telltale. */
    boolean finds(Telltale telltale, Folded text, KnownValues known) {
        return spans(telltale, text, known).findAny().isPresent();
    }

    /**
     * Where such telltales stand in the folded text.
     *
     * @param known nominal values of the same message
     */
    Stream<Span> spans(Telltale telltale, Folded text, KnownValues known) {
        if (!WITHOUT_DIGITS.contains(telltale) && !text.hasDigit()) {
            return Stream.empty();
        }
        var detector = telltale == Telltale.KNOWN_VALUE ? known : detectors.get(telltale);
        if (detector == null) {
            throw new IllegalStateException("nobody looks for " + telltale);
        }
        return detector.in(text);
    }
}
