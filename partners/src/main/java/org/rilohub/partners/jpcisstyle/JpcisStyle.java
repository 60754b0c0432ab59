package org.rilohub.partners.jpcisstyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rilohub.partners.Change;
import org.rilohub.partners.Dialect;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.Outgoing;
import org.rilohub.partners.xml.Branches;
import org.rilohub.partners.xml.Layout;
import org.rilohub.partners.xml.Payloads;
import org.rilohub.partners.xml.XmlFormat;
import org.rilohub.partners.xml.XmlFormats;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;

/** The vocabulary in Japanese; what it cannot carry is dropped and said to be. */
public final class JpcisStyle implements Dialect {
    /** As partner files name it. */
    public static final String NAME = "jpcis-style";

    private static final String NAMESPACE = "urn:rilohub:dialect:jpcis-style:1";

    private final XmlFormats formats = new XmlFormats(JpcisStyle.class, NAMESPACE, new Words()::spelling);
    private final List<Idiom> idioms =
            List.of(new Roles(), new GoodsClasses(), new SmugglingForms(), new PrintedZero());

    static Map<MessageType, Layout> layouts() {
        return XmlFormats.layouts(JpcisStyle.class, NAMESPACE, new Words()::spelling);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<MessageType> carries() {
        return formats.carries();
    }

    @Override
    public Reading read(Verified message) {
        var root = Payloads.root(message);
        var format = formats.of(formats.typeOf(root));
        var tree = format.read(root);
        var changes = new ArrayList<>(format.changesReading(tree));
        try {
            idioms.forEach(idiom -> changes.addAll(idiom.read(tree)));
        } catch (MalformedFieldException e) {
            throw InvalidMessageException.of(e);
        }
        return new Reading(XmlFormat.submission(tree), sorted(changes));
    }

    @Override
    public Writing write(Outgoing message) {
        var tree = Branches.copy(Trees.of(message.content()));
        var changes = new ArrayList<Change>();
        idioms.forEach(idiom -> changes.addAll(idiom.write(tree)));
        var format = formats.of(message.content().content().type());
        changes.addAll(format.changesWriting(tree));
        return new Writing(XmlFormat.MEDIA_TYPE, format.write(tree), sorted(changes));
    }

    private static List<Change> sorted(List<Change> changes) {
        return changes.stream().distinct().sorted(Change.ORDER).toList();
    }
}
