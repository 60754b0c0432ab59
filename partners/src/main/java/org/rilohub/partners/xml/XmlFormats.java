package org.rilohub.partners.xml;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.partners.Tables;
import org.rilohub.schemas.MessageType;
import org.w3c.dom.Element;

/**
 * The formats of a dialect with one namespace, one for each message it carries, told apart by their root elements. The
 * table {@code messages.tsv} beside the dialect names for each message its root element, its layout and its schema.
 */
public final class XmlFormats {
    private static final String TABLE = "messages.tsv";

    private final Map<MessageType, Layout> layouts;
    private final Map<MessageType, XmlFormat> formats = new EnumMap<>(MessageType.class);

    /**
     * Reads all tables and compiles all schemas beside the dialect.
     *
     * @param spellings by their name in the layouts; throws for a name it does not know
     * @throws IllegalStateException if one of them is absent or wrong
     */
    public XmlFormats(Class<?> dialect, String namespace, Function<String, Spelling> spellings) {
        this.layouts = layouts(dialect, namespace, spellings);
        var folder = "/" + dialect.getPackageName().replace('.', '/') + "/";
        for (var row : Tables.rows(dialect, TABLE)) {
            var type = MessageType.valueOf(row.get(0));
            formats.put(type, new XmlFormat(layout(type), folder + row.get(3)));
        }
    }

    /** The layouts alone, by message. */
    public static Map<MessageType, Layout> layouts(
            Class<?> dialect, String namespace, Function<String, Spelling> spellings) {
        var layouts = new EnumMap<MessageType, Layout>(MessageType.class);
        for (var row : Tables.rows(dialect, TABLE)) {
            var layout = LayoutFile.read(dialect, row.get(2), namespace, row.get(1), spellings);
            if (layouts.put(MessageType.valueOf(row.get(0)), layout) != null) {
                throw new IllegalStateException("two formats of " + row.get(0));
            }
        }
        return Collections.unmodifiableMap(layouts);
    }

    /** The messages that have a format. */
    public Set<MessageType> carries() {
        return Collections.unmodifiableSet(EnumSet.copyOf(formats.keySet()));
    }

    /**
     * Which message it is, by its root element.
     *
     * @throws InvalidMessageException {@code schema-invalid} if it is none of this dialect
     */
    public MessageType typeOf(Element root) {
        return layouts.entrySet().stream()
                .filter(each -> each.getValue().namespace().equals(root.getNamespaceURI()))
                .filter(each -> each.getValue().isRoot(root.getLocalName()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new InvalidMessageException(
                        "schema-invalid",
                        List.of(new Defect("", "SR-01", "Send a root element of the dialect's published schemas."))));
    }

    /**
     * The format of a message.
     *
     * @throws IllegalStateException if the dialect does not carry it
     */
    public XmlFormat of(MessageType type) {
        var format = formats.get(type);
        if (format == null) {
            throw new IllegalStateException("the dialect has no form for a " + type);
        }
        return format;
    }

    private Layout layout(MessageType type) {
        var layout = layouts.get(type);
        if (layout == null) {
            throw new IllegalStateException("no layout of " + type);
        }
        return layout;
    }
}
