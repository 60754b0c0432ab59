package org.rilohub.schemas.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.Place;
import org.rilohub.schemas.Route;
import org.rilohub.schemas.rules.ContainerNumber;
import org.rilohub.schemas.rules.ImoNumber;

/** How the goods came from a place of the starter set to the seizing country. */
record Journey(Form form, String departure, Optional<String> arrival, String country) {
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    static Journey drawn(Draw draw, String country, LocalDate on) {
        var form = draw.weighted(Form.ALL, Form::cases);
        var places = places(form, on);
        var abroad = places.stream().filter(place -> !place.startsWith(country)).toList();
        var home = places.stream().filter(place -> place.startsWith(country)).toList();
        return new Journey(
                form, draw.one(abroad), home.isEmpty() ? Optional.empty() : Optional.of(draw.one(home)), country);
    }

    private static List<String> places(Form form, LocalDate on) {
        return CodeLists.standard().list("locode").entries().values().stream()
                .filter(place -> place.isValid(on) && offers(place, form))
                .map(CodeEntry::code)
                .toList();
    }

    private static boolean offers(CodeEntry place, Form form) {
        return form.needs().map(place.values("functions")::contains).orElse(true);
    }

    String departureCountry() {
        return departure.substring(0, 2);
    }

    Route route() {
        var from = new Place(departureCountry(), Optional.of(departure));
        return new Route(Optional.of(from), Optional.of(from), List.of(), Optional.of(new Place(country, arrival)));
    }

    /** @param plate whether it has an invented registration */
    Conveyance conveyance(Draw draw, boolean plate) {
        boolean sea = form.mode().equals("1");
        return new Conveyance(
                form.mode(),
                Optional.of(form.type()),
                Optional.empty(),
                form.mode().equals("4")
                        ? Optional.of("ZZ" + (100 + draw.random().nextInt(900)))
                        : Optional.empty(),
                sea ? Optional.of(ImoNumber.of(draw.digits(6))) : Optional.empty(),
                form.type().equals("SEA_CONTAINER") ? Optional.of(container(draw)) : Optional.empty(),
                plate ? Optional.of("ZZ-" + draw.digits(3) + "-" + draw.letters(CAPITALS, 2)) : Optional.empty());
    }

    private static String container(Draw draw) {
        return ContainerNumber.of(draw.letters(CAPITALS, 3) + "U" + draw.digits(6));
    }
}
