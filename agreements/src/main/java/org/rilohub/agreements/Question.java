package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * <p>It is kept with the decision, so the decision can be made again after the content is gone. A question without
 * {@code fields} is abstract: it asks about a kind of message, not about one.
 *
 * @param cenProfile whether the submission itself is for the CEN lane, rather than CEN being one receiver of a report
 *     made for another lane
 * @param categories of all goods: a framework must cover every one
 * @param nominal whether the message holds any nominal field, in text and pictures too
 * @param terms what the provider says beside the codes
 * @param fields canonical paths present with their data class, raised where a scan found more; empty if abstract
 * @param textScan codes of what the free-text and picture scans found, by path
 * @param membership whether the receiver takes part in the lane; {@link Membership#ASSUMED} if and only if the question is
 *     about no dispatch
 * @param rulings of the provider's people on this message, oldest first
 * @param startedOn when what it finishes was begun, if it finishes anything
 * @param namedBasis the framework the sender named for this receiver, or else the one that has ended and under which what
 *     it finishes was begun, if any: used or refused, never replaced
 */
public record Question(
        LocalDate asOf,
        Party from,
        Party to,
        Lane lane,
        boolean cenProfile,
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
        Membership membership,
        List<Origin> origins,
        List<Consent> consents,
        List<Ruling> rulings,
        Optional<String> namedBasis,
        Optional<LocalDate> startedOn,
        ProviderTerms terms,
        SortedMap<String, DataClass> fields,
        SortedMap<String, String> textScan) {
    public Question {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
        handling = Collections.unmodifiableSortedSet(new TreeSet<>(handling));
        origins = List.copyOf(origins);
        consents = List.copyOf(consents);
        rulings = List.copyOf(rulings);
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        textScan = Collections.unmodifiableSortedMap(new TreeMap<>(textScan));
        nominal = nominal || fields.containsValue(DataClass.NOMINAL);
    }

    /** Asks about a kind of message, not about one. */
    public boolean isAbstract() {
        return fields.isEmpty();
    }

    /** The fields of this class that stand in the message; for an abstract question, all that could. */
    public SortedSet<String> paths(DataClass wanted) {
        return isAbstract() ? Paths.possible(wanted, messageType) : Paths.only(wanted, fields);
    }

    /** Every nominal field; where none is known by its path but the message is said to be nominal, all that could be. */
    public SortedSet<String> nominalPaths() {
        var known = paths(DataClass.NOMINAL);
        return known.isEmpty() ? Paths.possible(DataClass.NOMINAL, messageType) : known;
    }

    /** Whether the message still is one when these paths are taken out. */
    public boolean canBeWithout(SortedSet<String> paths) {
        return paths.stream().allMatch(path -> Paths.canBeWithout(path, messageType));
    }

    /** The message's own handling codes, and those the originators set. */
    public SortedSet<HandlingCode> everyHandling() {
        var codes = new TreeSet<>(handling);
        origins.forEach(origin -> codes.addAll(origin.handling()));
        return codes;
    }

    /** From whom else than the provider the information came. */
    public SortedSet<Party> foreignOriginators() {
        var parties = new TreeSet<Party>();
        origins.stream().map(Origin::from).filter(party -> !party.equals(from)).forEach(parties::add);
        return parties;
    }

    /** Whether this originator lets this receiver put the information to this use, on the date of the question. */
    public boolean consented(Party originator, String use) {
        return said(originator, use).anyMatch(consent -> consent.grantsOn(asOf)) && !denied(originator, use);
    }

    /** Whether it does so on conditions, whatever it lets both speak of beside. */
    public boolean consentedOnConditions(Party originator, String use) {
        return consented(originator, use)
                && said(originator, use)
                        .filter(consent -> consent.grantsOn(asOf))
                        .anyMatch(Consent::hasConditions);
    }

    /** Whether it does so for proceedings other than those this message is for. */
    public boolean consentedElsewhere(Party originator, String use) {
        return said(originator, use).anyMatch(consent -> consent.grantsElsewhereOn(asOf));
    }

    /** Whether this originator said no, or took a yes back. */
    public boolean denied(Party originator, String use) {
        return said(originator, use).anyMatch(Consent::saysNo);
    }

    private Stream<Consent> said(Party originator, String use) {
        return consents.stream().filter(consent -> consent.concerns(originator, to, use));
    }
}
