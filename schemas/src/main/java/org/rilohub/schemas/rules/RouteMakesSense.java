package org.rilohub.schemas.rules;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.rilohub.schemas.Place;
import org.rilohub.schemas.Route;

/** SR-10: imports come from abroad and end where they were seized; no leg stands twice side by side. */
final class RouteMakesSense implements Rule {
    private static final String ID = "SR-10";

    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.report().route().stream().flatMap(route -> examine(route, subject));
    }

    private static Stream<Finding> examine(Route route, Subject subject) {
        return Stream.of(departure(route, subject), destination(route, subject), legs(route))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> departure(Route route, Subject subject) {
        return isImport(subject)
                        && route.departure()
                                .filter(place -> isHome(place, subject))
                                .isPresent()
                ? flag(
                        "departure",
                        "An import does not depart from the country it was seized in: check flow and route.")
                : Stream.empty();
    }

    private static Stream<Finding> destination(Route route, Subject subject) {
        if (route.destination().isEmpty() || subject.report().flow().isEmpty()) {
            return Stream.empty();
        }
        return isHome(route.destination().get(), subject) == isImport(subject)
                ? Stream.empty()
                : flag(
                        "destination",
                        "Imports, and only they, end in the country they were seized in: check flow and route.");
    }

    private static Stream<Finding> legs(Route route) {
        var legs = new ArrayList<Place>();
        route.departure().ifPresent(legs::add);
        legs.addAll(route.transit());
        route.destination().ifPresent(legs::add);
        for (int i = 1; i < legs.size(); i++) {
            if (legs.get(i).equals(legs.get(i - 1))) {
                return flag("transit[]", "The same place stands twice side by side: leave one out.");
            }
        }
        return Stream.empty();
    }

    private static boolean isImport(Subject subject) {
        return subject.report().flow().filter("IMPORT"::equals).isPresent();
    }

    private static boolean isHome(Place place, Subject subject) {
        return place.country().equals(subject.report().reportingAdministration());
    }

    private static Stream<Finding> flag(String leg, String remedy) {
        return Stream.of(Finding.flag(ID, "report.route." + leg, remedy));
    }
}
