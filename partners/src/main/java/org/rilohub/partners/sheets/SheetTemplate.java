package org.rilohub.partners.sheets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.ReportProfile;

/** The form of an upload: one for each commodity category and profile. */
public final class SheetTemplate {
    private static final int VERSION = 1;
    private static final Map<String, SheetTemplate> ALL = Arrays.stream(CommodityCategory.values())
            .flatMap(category -> Stream.of(ReportProfile.values()).map(profile -> new SheetTemplate(category, profile)))
            .collect(Collectors.toUnmodifiableMap(SheetTemplate::name, Function.identity()));

    private final CommodityCategory category;
    private final ReportProfile profile;
    private final List<SheetColumn> columns;

    private SheetTemplate(CommodityCategory category, ReportProfile profile) {
        this.category = category;
        this.profile = profile;
        this.columns = SheetColumns.of(category, profile);
    }

    /** The template of that name, {@code drug-standard-1}, empty if there is none. */
    public static Optional<SheetTemplate> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** All of them, by name. */
    public static List<SheetTemplate> all() {
        return ALL.values().stream()
                .sorted(Comparator.comparing(SheetTemplate::name))
                .toList();
    }

    /** What its first cell says: category, profile and version. */
    public String name() {
        return (category + "-" + profile).toLowerCase(Locale.ROOT) + "-" + VERSION;
    }

    public CommodityCategory category() {
        return category;
    }

    public ReportProfile profile() {
        return profile;
    }

    /** The names of its columns after the first, which holds the template's own name. */
    public List<String> columnNames() {
        return columns.stream().map(SheetColumn::name).toList();
    }

    List<SheetColumn> columns() {
        return columns;
    }
}
