package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rilohub.schemas.Party;

/** Every framework the hub knows, by id: the order in which they were read changes nothing. */
public final class Frameworks {
    private final List<Framework> byId;

    /** @throws IllegalArgumentException if two have the same id */
    public Frameworks(Collection<Framework> known) {
        byId = known.stream().sorted(Comparator.comparing(Framework::id)).toList();
        var ids = byId.stream().map(Framework::id).collect(Collectors.toSet());
        if (ids.size() < byId.size()) {
            throw new IllegalArgumentException("two frameworks have the same id");
        }
    }

    public List<Framework> all() {
        return byId;
    }

    public Optional<Framework> named(String id) {
        return byId.stream().filter(framework -> framework.id().equals(id)).findFirst();
    }

    /** All that ever bound the two, whatever the date. */
    public List<Framework> of(Party one, Party other) {
        return those(framework -> framework.binds(one, other));
    }

    public List<Framework> inForce(LocalDate asOf) {
        return those(framework -> framework.inForceOn(asOf));
    }

    /** Signed and not yet in force on that day; shown apart from those in force. */
    public List<Framework> onlySigned(LocalDate asOf) {
        return those(framework -> framework.validity().onlySignedOn(asOf));
    }

    /**
     * Partners with a framework in force. A partner with several counts once; the EU is one partner of its own, beside
     * its members; Hong Kong, Macau and Chinese Taipei count as regions; Japan is not counted (publication, Note 1).
     */
    public SortedSet<String> countriesAndRegions(LocalDate asOf) {
        return inForce(asOf).stream().map(Framework::partner).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Framework> those(Predicate<Framework> wanted) {
        return byId.stream().filter(wanted).toList();
    }
}
