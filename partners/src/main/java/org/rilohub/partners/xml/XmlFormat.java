package org.rilohub.partners.xml;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.rilohub.partners.Change;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;
import org.w3c.dom.Element;

/** An XML format: its layout and its schema, both asked on the way in and on the way out. */
public final class XmlFormat {
    /** Of every XML dialect. */
    public static final String MEDIA_TYPE = "application/xml";

    private final CompiledSchema schema;
    private final LayoutReader reader;
    private final LayoutWriter writer;
    private final LayoutChanges changes;

    /** @param schema absolute name on the class path */
    public XmlFormat(Layout layout, String schema) {
        this.schema = CompiledSchema.of(schema, layout);
        this.reader = new LayoutReader(layout);
        this.writer = new LayoutWriter(layout);
        this.changes = new LayoutChanges(layout);
    }

    /**
     * The tree of a message that is valid by the schema.
     *
     * @throws InvalidMessageException if it is not
     */
    public SortedMap<String, Object> read(Verified message) {
        return read(Payloads.root(message));
    }

    /**
     * The tree of a message's root element.
     *
     * @throws InvalidMessageException if it is not valid by the schema
     */
    public SortedMap<String, Object> read(Element root) {
        schema.validate(root);
        try {
            return reader.read(root);
        } catch (MalformedFieldException e) {
            throw InvalidMessageException.of(e);
        }
    }

    /**
     * The submission in a tree.
     *
     * @throws InvalidMessageException if a field is missing or not of its type
     */
    public static Submission submission(Map<String, Object> tree) {
        try {
            return Trees.message(tree);
        } catch (MalformedFieldException e) {
            throw InvalidMessageException.of(e);
        }
    }

    /**
     * The octets of a tree.
     *
     * @throws IllegalStateException if the result is not valid by the format's own schema: it must not leave
     */
    public byte[] write(Map<String, Object> tree) {
        var octets = writer.write(tree);
        try {
            schema.validate(Payloads.parse(octets));
        } catch (InvalidMessageException e) {
            throw new IllegalStateException("cannot be written in this dialect: " + e.defects(), e);
        }
        return octets;
    }

    /** Which fields of a tree are written in other words, and which have no place. */
    public SortedSet<Change> changesWriting(Map<String, Object> tree) {
        return changes.writing(tree);
    }

    /** Which fields of a tree were read from other words. */
    public SortedSet<Change> changesReading(Map<String, Object> tree) {
        return changes.reading(tree);
    }
}
