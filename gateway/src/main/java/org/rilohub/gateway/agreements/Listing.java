package org.rilohub.gateway.agreements;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.reading.Words;
import org.rilohub.gateway.explain.Page;

/** The frameworks of a day, for people. */
record Listing(Page page, Words words) {
    void print(Map<String, ?> list) {
        page.line(words.of("known-as-of"));
        page.line(words.of("list.heading", list.get("asOf"), list.get("frameworks"), list.get("countriesAndRegions")));
        page.blank();
        rows(list.get("items"));
        if (list.get("signed") instanceof List<?> signed && !signed.isEmpty()) {
            page.blank();
            page.line(words.of("list.signed", list.get("asOf"), signed.size()));
            page.blank();
            rows(signed);
        }
        page.blank();
        for (var legend : List.of("gate", "court", "harm", "rests")) {
            page.line(words.of("list.legend-" + legend));
        }
    }

    private void rows(@Nullable Object items) {
        row(List.of("id", "partner", "since", "personal", "court", "harm", "rests").stream()
                .map(name -> words.of("list." + name))
                .toList());
        if (items instanceof List<?> many) {
            many.forEach(item -> row(cells((Map<?, ?>) item)));
        }
    }

    private List<String> cells(Map<?, ?> item) {
        var partner = group(item, "name").get(words.reader().equals(Locale.JAPANESE) ? "ja" : "en");
        var taken = "office-default".equals(item.get("undertaking")) ? " *" : "";
        return List.of(
                String.valueOf(item.get("id")),
                item.get("partner") + " " + partner,
                String.valueOf(item.get("inForce")),
                words.of("list.gate." + item.get("personalData")) + taken,
                words.of("list.court." + item.get("fy2012Amendment")),
                reviewed(item.get("seriousHarmReview")),
                rests(group(item, "rests")));
    }

    private static Map<?, ?> group(Map<?, ?> item, String name) {
        return item.get(name) instanceof Map<?, ?> group ? group : Map.of();
    }

    private static String reviewed(@Nullable Object categories) {
        return categories instanceof List<?> many && !many.isEmpty()
                ? String.join(" ", many.stream().map(String::valueOf).toList())
                : "-";
    }

    private static String rests(Map<?, ?> counts) {
        return "%2s /%2s /%2s /%2s"
                .formatted(
                        counts.get("text"),
                        counts.get("summary"),
                        counts.get("inferred"),
                        counts.get("office-default"));
    }

    private void row(List<String> cells) {
        int[] widths = {14, 27, 12, 15, 9, 8, 1};
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(Page.cell(cells.get(i), widths[i]));
        }
        page.line(line.toString());
    }
}
