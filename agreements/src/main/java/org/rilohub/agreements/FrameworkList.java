package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rilohub.agreements.clauses.PersonalData;
import org.rilohub.agreements.clauses.Undertaking;
import org.rilohub.agreements.reading.Sureness;
import org.rilohub.schemas.CommodityCategory;

/** The frameworks in force on a day, as a tree of maps, lists and texts for any JSON library. */
public final class FrameworkList {
    /** Nothing later is in the files the hub is shipped with. */
    public static final String KNOWN_AS_OF = "2025-06";

    private FrameworkList() {}

    /**
     * {@code asOf}, {@code knownAsOf}, how many {@code frameworks} of how many {@code countriesAndRegions}, the
     * {@code items} by id, and {@code signed} apart: those not yet in force. An item says on what its undertaking and its
     * rules rest: {@code office-default} is nobody's word but the office's own.
     */
    public static SortedMap<String, Object> of(Frameworks known, LocalDate asOf) {
        var inForce = known.inForce(asOf);
        var tree = new TreeMap<String, Object>();
        tree.put("asOf", asOf.toString());
        tree.put("knownAsOf", KNOWN_AS_OF);
        tree.put("frameworks", inForce.size());
        tree.put("countriesAndRegions", known.countriesAndRegions(asOf).size());
        tree.put("items", items(inForce, asOf));
        tree.put("signed", items(known.onlySigned(asOf), asOf));
        return tree;
    }

    private static List<SortedMap<String, Object>> items(Collection<Framework> frameworks, LocalDate asOf) {
        return frameworks.stream().map(framework -> item(framework, asOf)).toList();
    }

    private static SortedMap<String, Object> item(Framework framework, LocalDate asOf) {
        var validity = framework.validity();
        var item = new TreeMap<String, Object>();
        item.put("id", framework.id());
        item.put("partner", framework.partner());
        item.put(
                "name",
                new TreeMap<>(Map.of(
                        "en", framework.name().en(), "ja", framework.name().ja())));
        item.put("kind", framework.kind().name());
        item.put("inForce", validity.inForce().text());
        item.put("revised", validity.revised().stream().map(DayOrMonth::text).toList());
        item.put("fy2012Amendment", framework.amendedOn(asOf));
        item.put("criminalUse", framework.amendedOn(asOf) ? "PRIOR_WRITTEN_CONSENT" : "PROHIBITED_DIPLOMATIC_CHANNEL");
        item.put("versionHash", framework.versionHash());
        all(framework, PersonalData.class).forEach(clause -> {
            item.put("personalData", clause.gate().name());
            item.put("seriousHarmReview", names(clause.seriousHarmReview()));
        });
        all(framework, Undertaking.class).forEach(clause -> item.put("undertaking", clause.source()));
        item.put("rests", rests(framework));
        return item;
    }

    /** How many of its rules rest on what; 0 is named. */
    private static SortedMap<String, Integer> rests(Framework framework) {
        var counts = new TreeMap<String, Integer>();
        Sureness.of(framework).forEach((kind, count) -> counts.put(kind.toString(), count));
        return counts;
    }

    private static List<String> names(Collection<CommodityCategory> categories) {
        return categories.stream().map(CommodityCategory::name).toList();
    }

    private static <C extends Clause> Stream<C> all(Framework framework, Class<C> type) {
        return framework.clauses().stream().filter(type::isInstance).map(type::cast);
    }
}
