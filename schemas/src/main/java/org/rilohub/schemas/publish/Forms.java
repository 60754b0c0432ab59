package org.rilohub.schemas.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Shape.Part;
import org.rilohub.schemas.publish.Form.Facet;

/** The form of each kind of single value. Decimals are at most 12 digits before the point and 6 after it. */
final class Forms {
    private static final int PLAIN_TEXT = 256;
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String CLOCK = "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?";

    private static final Map<Class<?>, Form> FIXED = Map.of(
            UUID.class,
            pattern("UUIDType", "xs:string", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "uuid"),
            Instant.class,
            pattern("InstantType", "xs:dateTime", DAY + "T" + CLOCK + "Z", "date-time"),
            LocalDate.class,
            pattern("DayType", "xs:date", DAY, "date"),
            OffsetTime.class,
            pattern("TimeType", "xs:time", CLOCK + "(Z|[+\\-][0-9]{2}:[0-9]{2})", "time"),
            Party.class,
            pattern("PartyIDType", "xs:token", "urn:rilohub:party:(customs|rilo|wco|hub):[A-Z]{2,8}", ""),
            BigDecimal.class,
            decimal(),
            int.class,
            count(),
            boolean.class,
            indicator(),
            Boolean.class,
            indicator());

    private final CodeLists lists;

    Forms(CodeLists lists) {
        this.lists = lists;
    }

    /** The form of this field's values. */
    Form of(Part part) {
        if (part.type().isEnum()) {
            return closed(part.type());
        }
        if (!part.field().codes().isEmpty()) {
            return coded(part.field().codes());
        }
        if (!part.field().pattern().isEmpty()) {
            return pattern(
                    part.field().element() + "Type", "xs:string", part.field().pattern(), "");
        }
        return part.type() == String.class ? text(part.field().max()) : fixed(part.type());
    }

    private static Form fixed(Class<?> type) {
        var form = FIXED.get(type);
        if (form == null) {
            throw new IllegalArgumentException("no schema form for " + type);
        }
        return form;
    }

    private static Form closed(Class<?> type) {
        var values = Stream.of(type.getEnumConstants()).map(Object::toString).toList();
        var name = type.getSimpleName();
        return new Form(
                name.endsWith("Code") ? name + "Type" : name + "CodeType",
                "xs:token",
                values.stream().map(value -> new Facet("enumeration", value)).toList(),
                json("type", "string", "enum", values));
    }

    private Form coded(String list) {
        var name = Stream.of(list.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "CodeType"));
        return pattern(name, "xs:token", lists.list(list).pattern(), "");
    }

    private static Form text(int max) {
        int most = max == 0 ? PLAIN_TEXT : max;
        return new Form(
                "Text" + most + "Type",
                "xs:string",
                List.of(new Facet("minLength", "1"), new Facet("maxLength", Integer.toString(most))),
                json("type", "string", "minLength", 1, "maxLength", most));
    }

    private static Form pattern(String name, String base, String pattern, String format) {
        var json = json("type", "string", "pattern", "^(?:" + pattern + ")$");
        if (!format.isEmpty()) {
            json.put("format", format);
        }
        return new Form(name, base, List.of(new Facet("pattern", pattern)), json);
    }

    private static Form decimal() {
        var pattern = "[0-9]{1,12}(\\.[0-9]{1,6})?";
        return new Form(
                "DecimalType",
                "xs:decimal",
                List.of(
                        new Facet("totalDigits", "18"),
                        new Facet("fractionDigits", "6"),
                        new Facet("pattern", pattern)),
                json("type", "string", "pattern", "^(?:" + pattern + ")$"));
    }

    private static Form count() {
        return new Form(
                "CountType",
                "xs:int",
                List.of(new Facet("minInclusive", "1")),
                json("type", "integer", "minimum", 1, "maximum", Integer.MAX_VALUE));
    }

    private static Form indicator() {
        return new Form("IndicatorType", "xs:boolean", List.of(), json("type", "boolean"));
    }

    private static Map<String, Object> json(Object... pairs) {
        var json = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            json.put((String) pairs[i], pairs[i + 1]);
        }
        return json;
    }
}
