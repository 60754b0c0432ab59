package org.rilohub.partners.censtyle;

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
import org.rilohub.partners.xml.Spelling;
import org.rilohub.partners.xml.XmlFormat;
import org.rilohub.partners.xml.XmlFormats;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;

/**
 * Seizures without persons, in a standard and a simplified profile, alerts without pictures, and the recall of either: for
 * the CEN lane alone.
 */
public final class CenStyle implements Dialect {
    /** As partner files name it. */
    public static final String NAME = "cen-style";

    private static final String NAMESPACE = "urn:rilohub:dialect:cen-style:1";

    private final XmlFormats formats = new XmlFormats(CenStyle.class, NAMESPACE, CenStyle::noSpelling);

    static Map<MessageType, Layout> layouts() {
        return XmlFormats.layouts(CenStyle.class, NAMESPACE, CenStyle::noSpelling);
    }

    private static Spelling noSpelling(String name) {
        throw new IllegalStateException("no spelling " + name);
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
        var type = formats.typeOf(root);
        var tree = formats.of(type).read(root);
        try {
            SimplifiedProfile.refuseMore(tree);
        } catch (MalformedFieldException e) {
            throw InvalidMessageException.of(e);
        }
        var header = Branches.group(tree.get("header"));
        header.put("lane", Lane.CEN.name());
        header.put("messageType", type.name());
        return new Reading(XmlFormat.submission(tree), List.of());
    }

    @Override
    public Writing write(Outgoing message) {
        if (message.content().header().lane() != Lane.CEN) {
            throw new IllegalStateException("cen-style speaks in the CEN lane only");
        }
        var tree = Branches.copy(Trees.of(message.content()));
        leaveOutWhatGoesWithoutSaying(tree);
        var type = message.content().content().type();
        var format = formats.of(type);
        var changes = new ArrayList<Change>();
        format.changesWriting(tree).stream()
                .map(change -> NonNominal.cite(change, type))
                .forEach(changes::add);
        changes.addAll(SimplifiedProfile.reduce(tree));
        changes.addAll(SmallGroups.generalise(tree));
        return new Writing(XmlFormat.MEDIA_TYPE, format.write(tree), sorted(changes));
    }

    /** Lane and type are what the format is for. */
    private static void leaveOutWhatGoesWithoutSaying(Map<String, Object> tree) {
        var header = Branches.group(tree.get("header"));
        header.remove("lane");
        header.remove("messageType");
    }

    private static List<Change> sorted(List<Change> changes) {
        return changes.stream().distinct().sorted(Change.ORDER).toList();
    }
}
