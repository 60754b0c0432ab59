package org.rilohub.schemas.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.TradeParty;

/** An invented person with an address and a company. */
record Nobody(String name, String address, String company) {
    private static final List<Nobody> ALL = Rows.read("names.tsv", row -> new Nobody(row[0], row[1], row[2]));

    static Nobody drawn(Draw draw) {
        return draw.one(ALL);
    }

    InvolvedPerson person(Draw draw, String nationality) {
        return new InvolvedPerson(
                Optional.of(nationality),
                Optional.of("1"),
                Optional.of("35_44"),
                Optional.of("CARRIER"),
                1,
                Optional.of(name),
                Optional.of(LocalDate.of(1980, 1, 1).plusDays(draw.random().nextInt(3000))),
                Optional.of("PASSPORT"),
                Optional.of("ZZ" + draw.digits(7)),
                Optional.of(address),
                Optional.of("+999" + draw.digits(8)));
    }

    TradeParty consignee() {
        return new TradeParty("CONSIGNEE", company, Optional.empty(), Optional.of(address));
    }

    /** A person of whom only statistics are told. */
    static InvolvedPerson counted(Draw draw, String nationality) {
        return new InvolvedPerson(
                Optional.of(nationality),
                Optional.empty(),
                Optional.of(draw.one(List.of("18_24", "25_34", "35_44", "45_54"))),
                Optional.of("CARRIER"),
                1 + draw.random().nextInt(3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
