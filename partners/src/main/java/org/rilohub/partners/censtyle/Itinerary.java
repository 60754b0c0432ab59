package org.rilohub.partners.censtyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.partners.xml.Branches;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MalformedFieldException.Rule;

/** A route as legs in order, each saying what it is: origin, departure, any transit, destination. */
final class Itinerary {
    private static final List<String> ORDER = List.of("origin", "departure", "transit", "destination");

    private Itinerary() {}

    static void toLegs(Map<String, Object> tree) {
        for (var route : Branches.groupsAt(tree, "report.route")) {
            var legs = new ArrayList<Object>();
            for (var as : ORDER) {
                Branches.groupsAt(route, as).forEach(place -> legs.add(leg(as, place)));
                route.remove(as);
            }
            if (!legs.isEmpty()) {
                route.put("legs", legs);
            }
        }
    }

    private static Map<String, Object> leg(String as, Map<String, Object> place) {
        var leg = new TreeMap<>(place);
        leg.put("as", as.toUpperCase(Locale.ROOT));
        return leg;
    }

    /** @throws MalformedFieldException if two legs are what only one can be */
    static void toRoute(Map<String, Object> tree) {
        for (var route : Branches.groupsAt(tree, "report.route")) {
            Branches.groupsAt(route, "legs").forEach(leg -> place(route, leg));
            route.remove("legs");
        }
    }

    private static void place(Map<String, Object> route, Map<String, Object> leg) {
        var place = new TreeMap<>(leg);
        var as = String.valueOf(place.remove("as")).toLowerCase(Locale.ROOT);
        if (as.equals("transit")) {
            var before = new ArrayList<>(Branches.at(route, as));
            before.add(place);
            route.put(as, before);
        } else if (route.put(as, place) != null) {
            throw new MalformedFieldException("route." + as, Rule.NOT_OF_ITS_TYPE);
        }
    }
}
