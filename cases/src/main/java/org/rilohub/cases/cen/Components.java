package org.rilohub.cases.cen;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What belongs together if ties are followed from one to the next; each named after its least member. */
final class Components {
    /** As the database orders them: by octets. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final Map<UUID, UUID> next = new HashMap<>();

    Components(Collection<UUID> members) {
        members.forEach(member -> next.put(member, member));
    }

    /** Puts together what two belong to. */
    void join(UUID one, UUID other) {
        var a = nameOf(one);
        var b = nameOf(other);
        if (ORDER.compare(a, b) < 0) {
            next.put(b, a);
        } else {
            next.put(a, b);
        }
    }

    UUID nameOf(UUID member) {
        var at = member;
        var before = next.getOrDefault(at, at);
        while (!before.equals(at)) {
            at = before;
            before = next.getOrDefault(at, at);
        }
        return at;
    }

    /** The name of each member's. */
    SortedMap<UUID, UUID> names() {
        var names = new TreeMap<UUID, UUID>(ORDER);
        next.keySet().forEach(member -> names.put(member, nameOf(member)));
        return names;
    }
}
