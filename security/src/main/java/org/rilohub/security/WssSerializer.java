package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;
import org.apache.xml.security.encryption.AbstractSerializer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns decrypted octets into nodes with the same strict parser as the message itself, and shows them to a check. */
final class WssSerializer extends AbstractSerializer {
    private final StrictXml xml;
    private final Consumer<Element> check;

    WssSerializer(StrictXml xml, Consumer<Element> check) throws InvalidCanonicalizerException {
        super(Canonicalizer.ALGO_ID_C14N_PHYSICAL, true);
        this.xml = xml;
        this.check = check;
    }

    @Override
    public Node deserialize(byte[] decrypted, Node context) {
        var wrapper = xml.parse(wrapped(decrypted, context)).getDocumentElement();
        Elements.children(wrapper).forEach(check);
        var document = context instanceof Document root ? root : context.getOwnerDocument();
        var fragment = document.createDocumentFragment();
        while (wrapper.getFirstChild() != null) {
            fragment.appendChild(document.adoptNode(wrapper.getFirstChild()));
        }
        return fragment;
    }

    /** In one element that declares every namespace in scope where the octets were encrypted. */
    private static byte[] wrapped(byte[] decrypted, Node context) {
        var start = new StringBuilder("<decrypted");
        inScope(context)
                .forEach((name, uri) -> start.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(uri))
                        .append('"'));
        var whole = new ByteArrayOutputStream(decrypted.length + start.length() + 32);
        whole.writeBytes(start.append('>').toString().getBytes(UTF_8));
        whole.writeBytes(decrypted);
        whole.writeBytes("</decrypted>".getBytes(UTF_8));
        return whole.toByteArray();
    }

    private static Map<String, String> inScope(Node context) {
        var declarations = new TreeMap<String, String>();
        for (var node = context; node instanceof Element element; node = node.getParentNode()) {
            var attributes = element.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                var attribute = attributes.item(i);
                if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                    declarations.putIfAbsent(attribute.getNodeName(), attribute.getNodeValue());
                }
            }
        }
        return declarations;
    }

    private static String escaped(String uri) {
        return uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
