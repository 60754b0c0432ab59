package org.rilohub.schemas;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.rilohub.schemas.synthetic.SyntheticReports;

/** Submissions that tests start from. */
public final class Samples {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    public static final Party JAPAN = Party.customs("JP");

    private Samples() {}

    /** A report of Japan to the Netherlands. */
    public static Submission drawn(long seed, Lane lane, boolean nominal) {
        return drawn(JAPAN, seed, lane, nominal);
    }

    public static Submission drawn(Party from, long seed, Lane lane, boolean nominal) {
        var to = new Recipient(Party.customs("NL"), PartyRole.RECIPIENT, Optional.empty(), Optional.empty());
        return new SyntheticReports(new SplittableRandom(seed), CLOCK).next(from, List.of(to), lane, nominal);
    }

    /** Four kilograms of stimulants in the checked baggage of an air passenger from Bangkok to Narita. */
    public static Submission plain(Lane lane) {
        return Edited.of(drawn(1, lane, false))
                .set("report.nationalReference", "JP-2026-S000000001")
                .set("report.seizureDate", "2026-11-01")
                .set("report.seizureLocation", "JPNRT")
                .set("report.locationType", "AIRPORT")
                .set(
                        "report.goods.0",
                        Map.of(
                                "category",
                                "DRUG",
                                "type",
                                "STIMULANT",
                                "hsCode",
                                "293945",
                                "quantity",
                                Map.of("value", "4", "unit", "KGM")))
                .set("report.conveyance", Map.of("mode", "4", "type", "AIR_PASSENGER", "serviceNumber", "ZZ123"))
                .set(
                        "report.route",
                        Map.of(
                                "departure", Map.of("country", "TH", "location", "THBKK"),
                                "destination", Map.of("country", "JP", "location", "JPNRT")))
                .set("report.concealment", Map.of("place", "BAGGAGE_CHECKED", "method", "FALSE_BOTTOM"))
                .set("report.detection", List.of("XRAY"))
                .remove("report.personsInvolved")
                .build();
    }
}
