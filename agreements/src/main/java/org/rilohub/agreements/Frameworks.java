package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.clauses.Rules;
import org.rilohub.schemas.Party;

/**
 * Every framework the hub knows, in every version, by id: the order in which they were read changes nothing. Whoever asks
 * for a day is told the version that counts on it.
 */
public final class Frameworks {
    private final SortedMap<String, List<FrameworkVersion>> byId;
    private final SortedMap<String, List<String>> idsByPartner = new TreeMap<>();
    private final IdentityHashMap<Framework, List<Clause>> rules = new IdentityHashMap<>();

    /**
     * One version of each.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public Frameworks(Collection<Framework> known) {
        this(ordered(known.stream().map(FrameworkVersion::shipped)));
    }

    private Frameworks(SortedMap<String, List<FrameworkVersion>> byId) {
        this.byId = byId;
        versions().forEach(version -> rules.put(version.framework(), Rules.under(version.framework())));
        byId.forEach((id, versions) -> versions.stream()
                .map(version -> version.framework().partner())
                .distinct()
                .forEach(partner -> idsByPartner
                        .computeIfAbsent(partner, nobody -> new ArrayList<>())
                        .add(id)));
    }

    /** @throws IllegalArgumentException if a framework has two versions of one number */
    public static Frameworks ofVersions(Collection<FrameworkVersion> versions) {
        return new Frameworks(ordered(versions.stream()));
    }

    private static SortedMap<String, List<FrameworkVersion>> ordered(Stream<FrameworkVersion> versions) {
        var byId = versions.sorted(Comparator.comparingInt(FrameworkVersion::number))
                .collect(Collectors.groupingBy(version -> version.framework().id(), TreeMap::new, Collectors.toList()));
        byId.forEach(Frameworks::refuseTwins);
        return byId;
    }

    private static void refuseTwins(String id, List<FrameworkVersion> versions) {
        var numbers = versions.stream().map(FrameworkVersion::number).collect(Collectors.toSet());
        if (numbers.size() < versions.size()) {
            throw new IllegalArgumentException(id + " stands there twice in one version");
        }
    }

    /** Every version of every framework, by id, oldest first. */
    public List<FrameworkVersion> versions() {
        return byId.values().stream().flatMap(List::stream).toList();
    }

    /** Every version of one framework, oldest first; empty if there is none. */
    public List<FrameworkVersion> versions(String id) {
        return List.copyOf(byId.getOrDefault(id, List.of()));
    }

    /** The newest version of each, whenever it begins to count. */
    public List<Framework> all() {
        return byId.values().stream()
                .map(List::getLast)
                .map(FrameworkVersion::framework)
                .toList();
    }

    /** Every framework, in the version that counts on the day. */
    public List<Framework> on(LocalDate day) {
        return on(byId.keySet(), day).toList();
    }

    /** The newest version of one. */
    public Optional<Framework> named(String id) {
        return Optional.ofNullable(byId.get(id)).map(List::getLast).map(FrameworkVersion::framework);
    }

    /** The version of one that counts on the day. */
    public Optional<Framework> named(String id, LocalDate day) {
        return on(List.of(id), day).findFirst();
    }

    /** All that ever bound the two, in the versions that count on the day. */
    public List<Framework> of(Party one, Party other, LocalDate day) {
        var ids = new TreeSet<String>();
        ids.addAll(idsByPartner.getOrDefault(one.code(), List.of()));
        ids.addAll(idsByPartner.getOrDefault(other.code(), List.of()));
        return on(ids, day).filter(framework -> framework.binds(one, other)).toList();
    }

    /** What is asked of a message on this framework, one of these, in the order in which an auditor reads it. */
    List<Clause> rules(Framework basis) {
        return Objects.requireNonNull(rules.get(basis));
    }

    public List<Framework> inForce(LocalDate asOf) {
        return those(asOf, framework -> framework.inForceOn(asOf));
    }

    /** Signed and not yet in force on that day; shown apart from those in force. */
    public List<Framework> onlySigned(LocalDate asOf) {
        return those(asOf, framework -> framework.validity().onlySignedOn(asOf));
    }

    /**
     * Partners with a framework in force. A partner with several counts once; the EU is one partner of its own, beside
     * its members; Hong Kong, Macau and Chinese Taipei count as regions; Japan is not counted (publication, Note 1).
     */
    public SortedSet<String> countriesAndRegions(LocalDate asOf) {
        return inForce(asOf).stream().map(Framework::partner).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same, and this framework in place of every version of its id, whatever the day: for asking what if. */
    public Frameworks with(Framework proposed) {
        var others = new TreeMap<>(byId);
        others.put(proposed.id(), List.of(FrameworkVersion.shipped(proposed)));
        return new Frameworks(others);
    }

    private List<Framework> those(LocalDate asOf, Predicate<Framework> wanted) {
        return on(byId.keySet(), asOf).filter(wanted).toList();
    }

    /** The last version to begin: of two that begin on one day, the newer. */
    private Stream<Framework> on(Collection<String> ids, LocalDate day) {
        return ids.stream()
                .flatMap(id ->
                        versions(id).reversed().stream().filter(version -> version.countsOn(day)).findFirst().stream())
                .map(FrameworkVersion::framework);
    }
}
