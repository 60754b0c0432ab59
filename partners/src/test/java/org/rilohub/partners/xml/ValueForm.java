package org.rilohub.partners.xml;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Shape.Part;

/**
 * The form of a single value in XML Schema, where it is written as the vocabulary writes it.
 *
 * @param base the type it restricts
 * @param facets by their name
 */
record ValueForm(String base, SequencedMap<String, String> facets) {
    private static final int PLAIN_TEXT = 256;

    private static final Map<Class<?>, ValueForm> FIXED = Map.of(
            UUID.class,
            pattern("xs:string", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Instant.class,
            pattern("xs:dateTime", "[^Z]+Z"),
            LocalDate.class,
            pattern("xs:date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            BigDecimal.class,
            pattern("xs:string", "[0-9]{1,12}(\\.[0-9]{1,6})?"),
            Party.class,
            pattern("xs:string", "urn:rilohub:party:(customs|rilo|wco|hub):[A-Z]{2,8}"),
            int.class,
            form("xs:int", "minInclusive", "1"),
            boolean.class,
            pattern("xs:string", "true|false"),
            Boolean.class,
            pattern("xs:string", "true|false"));

    ValueForm {
        facets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facets));
    }

    static ValueForm of(Part part) {
        var field = part.field();
        if (part.type().isEnum()) {
            return pattern("xs:string", constants(part.type()));
        }
        if (!field.codes().isEmpty()) {
            return pattern("xs:string", CodeLists.standard().list(field.codes()).pattern());
        }
        if (!field.pattern().isEmpty()) {
            return pattern("xs:string", field.pattern());
        }
        return part.type() == String.class ? text(field.max() == 0 ? PLAIN_TEXT : field.max()) : fixed(part.type());
    }

    private static ValueForm fixed(Class<?> type) {
        var form = FIXED.get(type);
        if (form == null) {
            throw new IllegalStateException("no form for " + type);
        }
        return form;
    }

    private static String constants(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.toString().replace("+", "\\+"))
                .collect(Collectors.joining("|"));
    }

    static ValueForm pattern(String base, String pattern) {
        return form(base, "pattern", pattern);
    }

    static ValueForm text(int most) {
        return form("xs:string", "minLength", "1", "maxLength", Integer.toString(most));
    }

    private static ValueForm form(String base, String... facets) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < facets.length; i += 2) {
            named.put(facets[i], facets[i + 1]);
        }
        return new ValueForm(base, named);
    }
}
