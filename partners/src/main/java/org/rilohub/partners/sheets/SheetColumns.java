package org.rilohub.partners.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rilohub.partners.sheets.SheetColumn.Step;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.ReportProfile;
import org.rilohub.schemas.Resources;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Shape.Part;

/** The columns of a template: what the vocabulary has, the profile's card allows and the category knows. */
final class SheetColumns {
    /** What the template, the sender's certificate or the hub says; and groups that no row of an upload holds. */
    private static final Set<String> ELSEWHERE = Set.of(
            "reportId",
            "reportingAdministration",
            "profile",
            "functionCode",
            "goods[].category",
            "goods[].normalisedKg",
            "tradeParties[]",
            "pictures[]",
            "relatedReports[]");

    /** How many of a group that repeats stand beside each other. */
    private static final Map<String, Integer> NUMBERED = Map.of("route.transit[]", 5, "personsInvolved[]", 3);

    private static final Map<String, List<String>> CARDS = Tsv.rows(Resources.lines("rules/cards.tsv")).stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, cells -> cells));

    private final CommodityCategory category;
    private final ReportProfile profile;
    private final List<SheetColumn> found = new ArrayList<>();

    /** Where in the vocabulary it stands: its path, the steps of the column, and whether all groups on the way must be. */
    private record Place(String path, List<Step> steps, boolean certain) {
        Place into(Part part, int number, boolean stays) {
            var further = new ArrayList<>(steps);
            further.add(new Step(part.name(), number));
            return new Place(at(part), further, certain && stays);
        }

        String at(Part part) {
            return path.isEmpty() ? part.step() : path + "." + part.step();
        }
    }

    private SheetColumns(CommodityCategory category, ReportProfile profile) {
        this.category = category;
        this.profile = profile;
    }

    static List<SheetColumn> of(CommodityCategory category, ReportProfile profile) {
        var columns = new SheetColumns(category, profile);
        columns.collect(Shape.of(SeizureReport.class), new Place("", List.of(), true));
        return List.copyOf(columns.found);
    }

    private void collect(Shape shape, Place place) {
        shape.parts().stream().filter(part -> stands(place.at(part), part)).forEach(part -> add(part, place));
    }

    private boolean stands(String path, Part part) {
        return !ELSEWHERE.contains(path)
                && part.field().is() != DataClass.NOMINAL
                && !mark(path).equals("-")
                && knows(path);
    }

    private void add(Part part, Place place) {
        var path = place.at(part);
        if (!part.isGroup()) {
            found.add(column(part, place));
        } else if (path.equals("goods[]")) {
            collect(part.shape(), place.into(part, 0, true));
        } else if (part.repeats()) {
            IntStream.rangeClosed(1, NUMBERED.getOrDefault(path, 1))
                    .forEach(number -> collect(part.shape(), place.into(part, number, false)));
        } else {
            collect(part.shape(), place.into(part, 0, part.occurs() == Occurs.ONCE));
        }
    }

    private SheetColumn column(Part part, Place place) {
        var steps = place.into(part, 0, true).steps();
        var name = steps.stream()
                .map(step -> step.number() == 0 ? step.name() : step.name() + "." + step.number())
                .collect(Collectors.joining("."));
        boolean required = place.certain() && part.occurs() == Occurs.ONCE;
        var own = name.startsWith("goods.") ? steps.subList(1, steps.size()) : steps;
        return new SheetColumn(name, own, part, required, required || isAsked(part, place) ? "M" : "O");
    }

    /** A group that must be there asks for those of its fields that it cannot be without. */
    private boolean isAsked(Part part, Place place) {
        var path = place.at(part);
        return mark(path).equals("M") && (CARDS.containsKey(path) || part.occurs() == Occurs.ONCE);
    }

    /** What the card says of the path or of the nearest group around it. */
    private String mark(String path) {
        var card = CARDS.get(path);
        if (card != null) {
            return card.get(profile == ReportProfile.STANDARD ? 1 : 2);
        }
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "O" : mark(path.substring(0, dot));
    }

    /** Goods fields that only some categories have (SR-01). */
    private boolean knows(String path) {
        return switch (path) {
            case "goods[].purity" -> says("purity");
            case "goods[].brand" -> says("brand");
            case "goods[].rightHolder" -> category == CommodityCategory.IPR;
            case "goods[].cites" -> says("cites");
            case "goods[].dosageForm" ->
                Set.of(CommodityCategory.DRUG, CommodityCategory.PRECURSOR, CommodityCategory.IPR)
                        .contains(category);
            case "goods[].estimatedValue" -> profile == ReportProfile.STANDARD || says("amount");
            default -> true;
        };
    }

    private boolean says(String attribute) {
        return entry().flatMap(entry -> entry.attribute(attribute)).isPresent();
    }

    private Optional<CodeEntry> entry() {
        return Optional.ofNullable(
                CodeLists.standard().list("commodity-category").entries().get(category.name()));
    }
}
