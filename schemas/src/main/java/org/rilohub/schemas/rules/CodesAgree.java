package org.rilohub.schemas.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.Place;
import org.rilohub.schemas.Route;
import org.rilohub.schemas.SeizedGoods;

/** SR-05: a type is of its category, a heading is one of the category's, a place is in its country. */
final class CodesAgree implements Rule {
    private static final String ID = "SR-05";
    private static final int HEADING = 4;

    @Override
    public Stream<Finding> examine(Subject subject) {
        return Stream.concat(
                subject.report().goods().stream().flatMap(goods -> goods(goods, subject)),
                subject.report().route().stream().flatMap(CodesAgree::route));
    }

    private static Stream<Finding> goods(SeizedGoods goods, Subject subject) {
        var category = goods.category().name();
        var type = subject.code("commodity-type", goods.type());
        var foreign = type.isPresent() && !type.get().values("categories").contains(category)
                ? reject("report.goods[].type", "Use a type that belongs to the goods' category.")
                : Stream.<Finding>empty();
        var unusual = goods.hsCode()
                .flatMap(code -> heading(code, subject))
                .filter(entry -> !entry.values("categories").contains(category))
                .map(entry -> Finding.flag(
                        ID, "report.goods[].hsCode", "This heading is unusual for the goods' category: check both."));
        return Stream.concat(foreign, unusual.stream());
    }

    private static Optional<CodeEntry> heading(String code, Subject subject) {
        return subject.code("hs", code)
                .or(() -> code.length() > HEADING ? subject.code("hs", code.substring(0, HEADING)) : Optional.empty());
    }

    private static Stream<Finding> route(Route route) {
        return Stream.of(
                        route.origin().stream().flatMap(place -> inCountry(place, "origin")),
                        route.departure().stream().flatMap(place -> known(place, "departure")),
                        route.transit().stream().flatMap(place -> known(place, "transit[]")),
                        route.destination().stream().flatMap(place -> known(place, "destination")))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> known(Place place, String leg) {
        var unknown = place.country().equals("XX")
                ? reject("report.route." + leg + ".country", "Name the country: only an origin may be unknown.")
                : Stream.<Finding>empty();
        return Stream.concat(unknown, inCountry(place, leg));
    }

    private static Stream<Finding> inCountry(Place place, String leg) {
        return place.location()
                        .filter(code -> !code.startsWith(place.country()))
                        .isPresent()
                ? reject("report.route." + leg + ".location", "Use a UN/LOCODE of the country of this leg.")
                : Stream.empty();
    }

    private static Stream<Finding> reject(String path, String remedy) {
        return Stream.of(Finding.reject(ID, Problems.CODE_UNKNOWN, path, remedy));
    }
}
