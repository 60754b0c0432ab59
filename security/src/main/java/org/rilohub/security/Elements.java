package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading a DOM by element. */
final class Elements {
    private Elements() {}

    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .toList();
    }

    static Optional<Element> optional(Element parent, String namespace, String name) {
        var found = children(parent, namespace, name);
        if (found.size() > 1) {
            throw malformed("MORE_THAN_ONE:" + name);
        }
        return found.stream().findFirst();
    }

    static Element one(Element parent, String namespace, String name) {
        return optional(parent, namespace, name).orElseThrow(() -> malformed("MISSING:" + name));
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** The next node in document order below {@code root}; no recursion, so that depth costs no stack. */
    static Optional<Node> next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return Optional.of(node.getFirstChild());
        }
        for (var up = node; up != null && !up.isSameNode(root); up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return Optional.of(up.getNextSibling());
            }
        }
        return Optional.empty();
    }
}
