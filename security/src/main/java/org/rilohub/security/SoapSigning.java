package org.rilohub.security;

import java.time.Clock;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;

/** Adds time-stamp and signature to an outgoing SOAP message. */
final class SoapSigning {
    private final KeyRing keys;
    private final WssKeys wssKeys;
    private final Clock clock;

    SoapSigning(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.wssKeys = new WssKeys(keys);
        this.clock = clock;
    }

    WSSecHeader sign(SoapDraft draft, Counterpart to) {
        try {
            var header = draft.securityHeader();
            var signature = signature(header, keys.scheme(to));
            signature.getParts().addAll(draft.toBeSigned(timestamp(header)));
            signature.build(wssKeys);
            return header;
        } catch (WSSecurityException e) {
            throw new IllegalStateException("cannot sign a SOAP message", e);
        }
    }

    private String timestamp(WSSecHeader header) {
        var timestamp = new WSSecTimestamp(header);
        timestamp.setPrecisionInMilliSeconds(false);
        timestamp.setTimeToLive(Math.toIntExact(SoapTimestamp.LONGEST.toSeconds()));
        timestamp.setWsTimeSource(clock::instant);
        timestamp.build();
        return timestamp.getId();
    }

    private WSSecSignature signature(WSSecHeader header, SignatureScheme scheme) {
        var key = keys.signing(scheme);
        var signature = new WSSecSignature(header);
        signature.setUserInfo(key.alias(), "");
        signature.setX509Certificate(key.certificate());
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(scheme.xmlUri());
        signature.setSigCanonicalization(Names.EXC_C14N);
        signature.setDigestAlgo(Names.SHA256);
        signature.setAddInclusivePrefixes(false);
        return signature;
    }
}
