package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;

/**
 * What a decision may look at: who, whom, why, and which fields are present; never a field's value.
 *
 * @param categories of all goods: a framework must cover every one
 * @param nominal whether the message holds any nominal field, in text and pictures too
 * @param fields canonical paths present with their data class, raised where a scan found more; never empty
 * @param textScan codes of what the free-text and picture scans found, by path
 * @param namedBasis the framework the sender named for this receiver, if any: used or refused, never replaced
 */
public record Question(
        LocalDate asOf,
        Party from,
        Party to,
        Lane lane,
        MessageType messageType,
        SortedSet<CommodityCategory> categories,
        Purpose purpose,
        Proceedings proceedings,
        boolean nominal,
        SortedSet<HandlingCode> handling,
        Tlp tlp,
        Classification classification,
        SourceKind sourceKind,
        Optional<RequestKind> requestKind,
        Optional<String> operation,
        List<Origin> origins,
        List<Consent> consents,
        Optional<String> namedBasis,
        SortedMap<String, DataClass> fields,
        SortedMap<String, String> textScan) {
    public Question {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
        handling = Collections.unmodifiableSortedSet(new TreeSet<>(handling));
        origins = List.copyOf(origins);
        consents = List.copyOf(consents);
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        textScan = Collections.unmodifiableSortedMap(new TreeMap<>(textScan));
    }
}
