package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.time.Clock;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.bsp.BSPRule;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.processor.Processor;
import org.apache.wss4j.dom.validate.Credential;
import org.apache.xml.security.c14n.InvalidCanonicalizerException;

/** Decrypts a SOAP message in place and checks whose signature covers which of its elements. */
final class SoapOpening {
    private static final List<QName> UNUSED = List.of(
            WSConstants.SAML_TOKEN,
            WSConstants.SAML2_TOKEN,
            WSConstants.ENCRYPTED_ASSERTION,
            WSConstants.TIMESTAMP,
            WSConstants.USERNAME_TOKEN,
            WSConstants.REFERENCE_LIST,
            WSConstants.SIGNATURE_CONFIRMATION,
            WSConstants.DERIVED_KEY_TOKEN_05_02,
            WSConstants.DERIVED_KEY_TOKEN_05_12,
            WSConstants.SECURITY_CONTEXT_TOKEN_05_02,
            WSConstants.SECURITY_CONTEXT_TOKEN_05_12,
            WSConstants.ENCRYPTED_DATA);

    private final StrictXml xml;
    private final WssKeys keys;
    private final PinnedSigners signers;
    private final WSSecurityEngine engine = new WSSecurityEngine();

    SoapOpening(StrictXml xml, KeyRing keys, Clock clock) {
        this.xml = xml;
        this.keys = new WssKeys(keys);
        this.signers = new PinnedSigners(clock);
        X25519Keys.register();
        var config = WSSConfig.getNewInstance();
        UNUSED.forEach(name -> config.setProcessor(name, (Processor) null));
        config.setValidator(WSConstants.SIGNATURE, this::pinned);
        engine.setWssConfig(config);
    }

    /** A message whose signature covers body, time-stamp and every addressing header. */
    record Opened(SoapMessage message, SoapTimestamp timestamp, boolean encrypted) {}

    Opened open(byte[] wire, Counterpart from) {
        var document = xml.parse(wire);
        XmlLaws.check(document);
        var message = SoapMessage.read(document);
        var shape = new WssShape(from);
        shape.check(message.security());
        var encrypted = message.encrypted();
        if (encrypted) {
            shape.check(message.payload());
        }
        var signature = process(message, shape, from);
        XmlLaws.check(document);
        shape.check(message.security());
        SignedParts.of(signature).cover(message.toBeSigned());
        return new Opened(message, SoapTimestamp.read(message.timestamp()), encrypted);
    }

    private WSSecurityEngineResult process(SoapMessage message, WssShape shape, Counterpart from) {
        try {
            var results = engine.processSecurityHeader(message.security(), request(shape, from));
            require(!message.somethingEncrypted(), "DECRYPTION_FAILED");
            return onlySignature(results);
        } catch (WSSecurityException | InvalidCanonicalizerException e) {
            throw refusal(e, message.somethingEncrypted() ? "DECRYPTION_FAILED" : "SIGNATURE_INVALID");
        }
    }

    private static WSSecurityEngineResult onlySignature(WSHandlerResult results) {
        var signatures = results.getActionResults().getOrDefault(WSConstants.SIGN, List.of());
        require(signatures.size() == 1, "NOT_ONE_SIGNATURE");
        return signatures.getFirst();
    }

    private RequestData request(WssShape shape, Counterpart from) throws InvalidCanonicalizerException {
        var request = new RequestData();
        request.setActor("");
        request.setWssConfig(engine.getWssConfig());
        request.setMsgContext(from);
        request.setDecCrypto(keys);
        request.setSigVerCrypto(keys);
        request.setCallbackHandler(callbacks -> {});
        request.setAlgorithmSuite(suite(from));
        request.setIgnoredBSPRules(List.of(BSPRule.R5426));
        request.setEncryptionSerializer(new WssSerializer(xml, root -> {
            if (Names.DS.equals(root.getNamespaceURI())) {
                shape.check(root);
            }
        }));
        return request;
    }

    private static AlgorithmSuite suite(Counterpart from) {
        var suite = new AlgorithmSuite();
        suite.addSignatureMethod("none"); // an empty set would mean any
        from.accepted().stream()
                .flatMap(name -> SignatureScheme.byJoseName(name).stream())
                .forEach(scheme -> suite.addSignatureMethod(scheme.xmlUri()));
        suite.addC14nAlgorithm(Names.EXC_C14N);
        suite.addTransformAlgorithm(Names.EXC_C14N);
        suite.addDigestAlgorithm(Names.SHA256);
        suite.addEncryptionMethod(Names.AES256_GCM);
        suite.addKeyWrapAlgorithm(from.rsaOaep() ? Names.RSA_OAEP : Names.KW_AES256);
        suite.addKeyWrapAlgorithm(Names.KW_AES256);
        suite.addKeyAgreementMethodAlgorithm(Names.ECDH_ES);
        suite.addKeyAgreementMethodAlgorithm(Names.X25519);
        suite.addDerivedKeyAlgorithm(Names.CONCAT_KDF);
        return suite;
    }

    /** WSS4J asks this before it uses a certificate from the message to check the signature. */
    private Credential pinned(Credential credential, RequestData request) {
        var presented = credential.getCertificates();
        require(presented != null && presented.length == 1, "SIGNER_NOT_PINNED");
        var scheme = SignatureScheme.of(presented[0].getPublicKey()).orElseThrow(() -> untrusted("SIGNER_KEY_TYPE"));
        signers.exact((Counterpart) request.getMsgContext(), presented[0], scheme);
        return credential;
    }

    private static UntrustedMessageException refusal(Exception failure, String reason) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedMessageException ours) {
                return ours;
            }
        }
        return untrusted(reason, failure);
    }
}
