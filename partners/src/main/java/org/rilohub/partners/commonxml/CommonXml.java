package org.rilohub.partners.commonxml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rilohub.partners.Dialect;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.partners.Outgoing;
import org.rilohub.partners.xml.Layout;
import org.rilohub.partners.xml.Payloads;
import org.rilohub.partners.xml.XmlFormat;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;
import org.w3c.dom.Element;

/** The vocabulary in XML: loses nothing, changes nothing. */
public final class CommonXml implements Dialect {
    /** As partner files name it. */
    public static final String NAME = "common-xml";

    private final Map<MessageType, XmlFormat> formats = new EnumMap<>(MessageType.class);

    /** With every message of the catalogue. */
    public CommonXml() {
        MessageForm.catalogue().forEach(form -> formats.put(form.type(), format(form)));
    }

    private static XmlFormat format(MessageForm form) {
        return new XmlFormat(Layout.of(form), "/org/rilohub/schemas/" + form.schema() + "-1.xsd");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<MessageType> carries() {
        return Set.copyOf(formats.keySet());
    }

    @Override
    public Reading read(Verified message) {
        var root = Payloads.root(message);
        return new Reading(XmlFormat.submission(format(form(root).type()).read(root)), List.of());
    }

    /** Each message has a namespace of its own. */
    private static MessageForm form(Element root) {
        return MessageForm.catalogue().stream()
                .filter(form -> form.namespace().equals(root.getNamespaceURI()))
                .findFirst()
                .orElseThrow(() -> new InvalidMessageException(
                        "schema-invalid",
                        List.of(new Defect("", "SR-01", "Send a message in the namespace of its published schema."))));
    }

    private XmlFormat format(MessageType type) {
        return Objects.requireNonNull(formats.get(type));
    }

    @Override
    public Writing write(Outgoing message) {
        var type = message.content().content().type();
        return new Writing(XmlFormat.MEDIA_TYPE, format(type).write(Trees.of(message.content())), List.of());
    }
}
