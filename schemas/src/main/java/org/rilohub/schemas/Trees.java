package org.rilohub.schemas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.MalformedFieldException.Rule;
import org.rilohub.schemas.Shape.Part;

/**
 * Records as trees of maps, lists and single values, in the names of the JSON form; any JSON library writes and reads
 * them. Decimals are strings: RFC 8785 numbers are doubles and would lose digits.
 */
public final class Trees {
    private Trees() {}

    /** The tree of a record: keys sorted, absent fields absent. */
    public static SortedMap<String, Object> of(Record whole) {
        var tree = new TreeMap<String, Object>();
        for (var part : Shape.of(whole).parts()) {
            var values = part.valuesIn(whole).stream()
                    .map(value -> part.isGroup() ? of((Record) value) : single(value))
                    .toList();
            if (!values.isEmpty()) {
                tree.put(part.name(), part.repeats() ? values : values.getFirst());
            }
        }
        return tree;
    }

    private static Object single(Object value) {
        return value instanceof Integer || value instanceof Boolean ? value : Scalars.text(value);
    }

    /**
     * Reads a record from its tree.
     *
     * @throws MalformedFieldException if a field is missing, unknown or not of its type
     */
    public static <R extends Record> R read(Class<R> type, Map<?, ?> tree) {
        return type.cast(read(Shape.of(type), tree, ""));
    }

    /**
     * Reads a message from its tree; which it is, the name of its content says.
     *
     * @throws MalformedFieldException if a field is missing, unknown or not of its type, or it has no content that is known
     */
    public static Submission message(Map<?, ?> tree) {
        var type = MessageForm.catalogue().stream()
                .filter(form -> tree.containsKey(form.part()))
                .map(MessageForm::type)
                .findFirst()
                .orElseThrow(() -> new MalformedFieldException("", Rule.MISSING));
        return (Submission) read(Shape.ofMessage(type), tree, "");
    }

    private static Record read(Shape shape, Map<?, ?> tree, String path) {
        var values = new ArrayList<List<Object>>();
        var unread = new ArrayList<Object>(tree.keySet());
        for (var part : shape.parts()) {
            unread.remove(part.name());
            values.add(values(part, tree.get(part.name()), Shape.join(path, part.step())));
        }
        if (!unread.isEmpty()) {
            throw new MalformedFieldException(path, Rule.UNKNOWN_FIELD);
        }
        return shape.build(values, path);
    }

    private static List<Object> values(Part part, @org.jspecify.annotations.Nullable Object node, String path) {
        if (node == null) {
            return List.of();
        }
        if (part.repeats() != node instanceof List) {
            throw new MalformedFieldException(path, Rule.NOT_OF_ITS_TYPE);
        }
        var nodes = node instanceof List<?> many ? many : List.of(node);
        var values = new ArrayList<Object>();
        for (var each : nodes) {
            values.add(value(part, each, path));
        }
        return values;
    }

    private static Object value(Part part, @org.jspecify.annotations.Nullable Object node, String path) {
        return switch (node) {
            case Map<?, ?> group when part.isGroup() -> read(part.shape(), group, path);
            case String text when !part.isGroup() && part.type() != int.class -> Scalars.read(part.type(), text, path);
            case Boolean flag when part.type() == Boolean.class || part.type() == boolean.class -> flag;
            case Integer number when part.type() == int.class -> number;
            case Number number
            when part.type() == BigDecimal.class -> Scalars.read(BigDecimal.class, number.toString(), path);
            case null, default -> throw new MalformedFieldException(path, Rule.NOT_OF_ITS_TYPE);
        };
    }
}
