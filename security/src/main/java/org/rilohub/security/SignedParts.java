package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.require;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.w3c.dom.Element;

/** The elements, as objects, whose digests a signature held. */
final class SignedParts {
    private static final byte[] DIGEST_OF_NOTHING = Digests.sha256(new byte[0]);

    private final List<Element> covered = new ArrayList<>();

    private SignedParts() {}

    static SignedParts of(WSSecurityEngineResult signature) {
        var parts = new SignedParts();
        if (signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> references) {
            references.stream().map(WSDataRef.class::cast).forEach(parts::add);
        }
        return parts;
    }

    /** Each of the elements is one of the covered ones, not merely equal to it. */
    void cover(List<Element> mandatory) {
        for (var element : mandatory) {
            require(
                    covered.stream().anyMatch(part -> part.isSameNode(element)),
                    "UNSIGNED_PART:" + element.getLocalName());
        }
    }

    private void add(WSDataRef reference) {
        require(List.of(Names.EXC_C14N).equals(reference.getTransformAlgorithms()), "TRANSFORMS");
        require(!MessageDigest.isEqual(DIGEST_OF_NOTHING, reference.getDigestValue()), "EMPTY_DIGEST");
        covered.add(reference.getProtectedElement());
    }
}
