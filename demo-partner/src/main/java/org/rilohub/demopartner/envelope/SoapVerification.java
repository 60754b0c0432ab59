package org.rilohub.demopartner.envelope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.wss4j.dom.validate.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks WS-Security strictly: the agreed algorithms, one signature, over everything that matters, by the hub. */
final class SoapVerification {
    private final PinnedCrypto crypto;
    private final Freshness freshness;

    SoapVerification(PinnedCrypto crypto, Freshness freshness) {
        this.crypto = crypto;
        this.freshness = freshness;
    }

    /** Decrypts in place, verifies, and says when it was sealed. */
    Instant verify(Document document) throws UntrustedEnvelopeException {
        var results = process(document);
        var timestamp = only(results, WSConstants.TS);
        var signature = only(results, WSConstants.SIGN);
        requireSigned(document, signature);
        var stamp = Objects.requireNonNull((Timestamp) timestamp.get(WSSecurityEngineResult.TAG_TIMESTAMP));
        freshness.require(stamp.getCreated());
        freshness.requireStill(stamp.getExpires());
        return stamp.getCreated();
    }

    private WSHandlerResult process(Document document) throws UntrustedEnvelopeException {
        try {
            var results = new WSSecurityEngine().processSecurityHeader(document, request());
            if (results == null) {
                throw new UntrustedEnvelopeException("there is no security header");
            }
            return results;
        } catch (WSSecurityException e) {
            throw new UntrustedEnvelopeException("the security header does not hold", e);
        }
    }

    private RequestData request() {
        var request = new RequestData();
        request.setSigVerCrypto(crypto);
        request.setDecCrypto(crypto);
        request.setCallbackHandler(callbacks -> {});
        request.setAlgorithmSuite(agreed());
        // The profile knows neither elliptic curves nor GCM; the suite above is narrower than it.
        request.setDisableBSPEnforcement(true);
        request.setWssConfig(withoutItsClock());
        return request;
    }

    /** WSS4J knows the machine's clock alone; this partner asks its own, afterwards. */
    private static WSSConfig withoutItsClock() {
        var config = WSSConfig.getNewInstance();
        config.setValidator(WSConstants.TIMESTAMP, (Validator) null);
        return config;
    }

    private static AlgorithmSuite agreed() {
        var suite = new AlgorithmSuite();
        suite.addSignatureMethod(SoapSecurity.ECDSA);
        suite.addSignatureMethod(SoapSecurity.EDDSA);
        suite.addC14nAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.addTransformAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.addDigestAlgorithm(WSConstants.SHA256);
        suite.addEncryptionMethod(WSConstants.AES_256_GCM);
        suite.addKeyWrapAlgorithm(WSConstants.KEYWRAP_AES256);
        suite.addKeyAgreementMethodAlgorithm(WSConstants.AGREEMENT_METHOD_ECDH_ES);
        suite.addDerivedKeyAlgorithm(WSConstants.KEYDERIVATION_CONCATKDF);
        return suite;
    }

    private static WSSecurityEngineResult only(WSHandlerResult results, int action) throws UntrustedEnvelopeException {
        var found = results.getActionResults().getOrDefault(action, List.of());
        if (found.size() != 1) {
            throw new UntrustedEnvelopeException("there is not exactly one signature and one timestamp");
        }
        return found.getFirst();
    }

    private static void requireSigned(Document document, WSSecurityEngineResult signature)
            throws UntrustedEnvelopeException {
        var signed = new ArrayList<Element>();
        var references = Objects.requireNonNull((List<?>) signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS));
        for (var each : references) {
            signed.add(((WSDataRef) each).getProtectedElement());
        }
        for (var element : toBeSigned(document)) {
            if (signed.stream().noneMatch(element::isSameNode)) {
                throw new UntrustedEnvelopeException("the signature does not cover " + element.getLocalName());
            }
        }
    }

    private static List<Element> toBeSigned(Document document) throws UntrustedEnvelopeException {
        var header = Soap.header(document).orElseThrow(() -> new UntrustedEnvelopeException("not SOAP 1.2"));
        var body = Soap.body(document).orElseThrow(() -> new UntrustedEnvelopeException("not SOAP 1.2"));
        var timestamp = Xml.child(header, Soap.SECURITY, "Security")
                .flatMap(security -> Xml.child(security, Soap.UTILITY, "Timestamp"))
                .orElseThrow(() -> new UntrustedEnvelopeException("there is no timestamp"));
        var addressing = Xml.children(header).filter(child -> Soap.ADDRESSING.equals(child.getNamespaceURI()));
        return Stream.concat(Stream.of(body, timestamp), addressing).toList();
    }
}
