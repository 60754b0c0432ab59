package org.rilohub.schemas;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a record of the vocabulary is built, read once from its components: what the codecs, the paths and the published
 * schemas all go by, so that a field is described in one place.
 */
public final class Shape {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();
    private static final Map<MessageType, Shape> MESSAGES = new ConcurrentHashMap<>();

    private final Class<? extends Record> type;
    private final List<Part> parts;
    private final Constructor<?> constructor;

    /** How often a field may stand. */
    public enum Occurs {
        ONCE,
        MAYBE,
        /** An ordered {@code List}. */
        MANY,
        /** A {@code SortedSet}. */
        SET
    }

    /**
     * One field.
     *
     * @param name its JSON name
     * @param field what the vocabulary says of it
     * @param occurs how often it may stand
     * @param type its value's type: a scalar of {@link Scalars}, or a record
     */
    public record Part(String name, Field field, Occurs occurs, Class<?> type, Method accessor) {
        /** Whether it is a group with fields of its own. */
        public boolean isGroup() {
            return type.isRecord() && type != Party.class;
        }

        /** Its own shape, if it is a group. */
        public Shape shape() {
            return of(type.asSubclass(Record.class));
        }

        public boolean repeats() {
            return occurs == Occurs.MANY || occurs == Occurs.SET;
        }

        /** {@code name}, or {@code name[]} if it repeats. */
        public String step() {
            return repeats() ? name + "[]" : name;
        }

        /** Every value that stands in this field of {@code whole}; empty if none does. */
        public List<Object> valuesIn(Record whole) {
            var value = get(whole);
            return switch (value) {
                case Optional<?> maybe ->
                    maybe.map(present -> List.<Object>of(present)).orElse(List.of());
                case Collection<?> many -> List.copyOf(many);
                default -> List.of(value);
            };
        }

        private Object get(Record whole) {
            try {
                return accessor.invoke(whole);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    private Shape(Class<? extends Record> type) {
        this(type, Arrays.stream(type.getRecordComponents()).map(Shape::part).toList());
    }

    private Shape(Class<? extends Record> type, List<Part> parts) {
        this.type = type;
        this.parts = List.copyOf(parts);
        this.constructor = canonical(type);
    }

    private static Constructor<?> canonical(Class<? extends Record> type) {
        try {
            return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has one: " + type, e);
        }
    }

    /**
     * The shape of a submission of this type: its header, and its content under the name of its kind.
     *
     * @throws IllegalArgumentException if nobody hands in messages of this type
     */
    public static Shape ofMessage(MessageType type) {
        return MESSAGES.computeIfAbsent(
                type, any -> message(MessageForm.of(type).content()));
    }

    private static Shape message(Class<? extends Record> content) {
        var components = Submission.class.getRecordComponents();
        var body = of(Bodies.class).parts().stream()
                .filter(part -> part.type() == content)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no name for " + content));
        var header = of(Headed.class).parts().getFirst();
        return new Shape(
                Submission.class,
                List.of(
                        new Part(
                                header.name(), header.field(), Occurs.ONCE, header.type(), components[0].getAccessor()),
                        new Part(body.name(), body.field(), Occurs.ONCE, content, components[1].getAccessor())));
    }

    /** How the header of every message is called; never made. */
    private record Headed(@Field(element = "ExchangeHeader") ExchangeHeader header) {}

    /** The shape of what this record is; of a submission, by its content. */
    public static Shape of(Record whole) {
        return whole instanceof Submission message ? ofMessage(message.content().type()) : of(whole.getClass());
    }

    /** The shape of a record of the vocabulary, every component of which carries a {@link Field}. */
    public static Shape of(Class<? extends Record> type) {
        var known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        var shape = new Shape(type);
        KNOWN.put(type, shape);
        return shape;
    }

    public Class<? extends Record> type() {
        return type;
    }

    /** The fields, in the order of the record. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * Builds the record.
     *
     * @param values for each part, in order, the values that stand in it
     * @param path of this group, for errors
     * @throws MalformedFieldException if a mandatory field has no value, or a single one several
     */
    public Record build(List<? extends List<?>> values, String path) {
        var arguments = new Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(parts.get(i), values.get(i), path);
        }
        try {
            return type.cast(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw new MalformedFieldException(path, MalformedFieldException.Rule.NOT_OF_ITS_TYPE);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    private static Object argument(Part part, List<?> values, String path) {
        return switch (part.occurs()) {
            case MANY -> List.copyOf(values);
            case SET -> sorted(values);
            case MAYBE -> values.isEmpty() ? Optional.empty() : Optional.of(single(part, values, path));
            case ONCE -> single(part, values, path);
        };
    }

    private static Object single(Part part, List<?> values, String path) {
        if (values.isEmpty()) {
            throw new MalformedFieldException(join(path, part.step()), MalformedFieldException.Rule.MISSING);
        }
        if (values.size() > 1) {
            throw new MalformedFieldException(join(path, part.step()), MalformedFieldException.Rule.NOT_OF_ITS_TYPE);
        }
        return values.getFirst();
    }

    private static SortedSet<Object> sorted(List<?> values) {
        return new TreeSet<>(values);
    }

    /** {@code a.b}, or {@code b} at the top. */
    static String join(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }

    private static Part part(RecordComponent component) {
        var field = component.getAnnotation(Field.class);
        if (field == null) {
            throw new IllegalArgumentException(component + " is not of the vocabulary: it has no @Field");
        }
        var generic = component.getGenericType();
        var occurs = occurs(component.getType());
        var type = occurs == Occurs.ONCE ? component.getType() : argumentOf(generic);
        return new Part(component.getName(), field, occurs, type, component.getAccessor());
    }

    private static Occurs occurs(Class<?> type) {
        if (type == Optional.class) {
            return Occurs.MAYBE;
        }
        if (type == List.class) {
            return Occurs.MANY;
        }
        return type == SortedSet.class ? Occurs.SET : Occurs.ONCE;
    }

    private static Class<?> argumentOf(Type generic) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
