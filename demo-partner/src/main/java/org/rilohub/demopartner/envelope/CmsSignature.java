package org.rilohub.demopartner.envelope;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** CMS SignedData with the content inside: ECDSA P-256 with SHA-256, one signer (RFC 5652, section 5). */
final class CmsSignature {
    private final PartnerKeys.Pair signing;
    private final HubIdentity hub;
    private final Clock clock;

    CmsSignature(PartnerKeys.Pair signing, HubIdentity hub, Clock clock) {
        this.signing = signing;
        this.hub = hub;
        this.clock = clock;
    }

    byte[] sign(byte[] content) {
        try {
            return generator()
                    .generate(new CMSProcessableByteArray(content), true)
                    .getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("the partner's own key does not sign", e);
        }
    }

    private CMSSignedDataGenerator generator()
            throws GeneralSecurityException, OperatorCreationException, CMSException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(signing.key());
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                .setSignedAttributeGenerator(this::attributes)
                .build(signer, signing.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(signing.certificate())));
        return generator;
    }

    private AttributeTable attributes(Map<?, ?> parameters) {
        var type =
                Objects.requireNonNull((ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE));
        var digest = Objects.requireNonNull((byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST));
        var attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, type));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(clock.instant()))));
        return new AttributeTable(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier name, ASN1Encodable value) {
        return new Attribute(name, new DERSet(value));
    }

    /** The content of what the hub signed. */
    Opened verify(byte[] der) throws UntrustedEnvelopeException {
        try {
            var data = new CMSSignedData(der);
            var signer = onlySigner(data);
            var sealedAt = signingTime(signer);
            requireValid(signer, pinned(signer));
            new Freshness(clock).require(sealedAt);
            var content = content(data);
            return new Opened(content, Digest.text(content), sealedAt);
        } catch (CMSException | IllegalArgumentException | IllegalStateException e) {
            throw new UntrustedEnvelopeException("not CMS SignedData", e);
        }
    }

    private static SignerInformation onlySigner(CMSSignedData data) throws UntrustedEnvelopeException {
        var signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new UntrustedEnvelopeException("there is not exactly one signer");
        }
        return signers.iterator().next();
    }

    private X509Certificate pinned(SignerInformation signer) throws UntrustedEnvelopeException {
        return hub.signing().stream()
                .filter(pinned -> signer.getSID().getSerialNumber().equals(pinned.getSerialNumber()))
                .filter(pinned -> signer.getSID()
                        .getIssuer()
                        .equals(X500Name.getInstance(
                                pinned.getIssuerX500Principal().getEncoded())))
                .findFirst()
                .orElseThrow(() -> new UntrustedEnvelopeException("the signing certificate is not the hub's"));
    }

    private static void requireValid(SignerInformation signer, X509Certificate certificate)
            throws UntrustedEnvelopeException {
        try {
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                throw new UntrustedEnvelopeException("the signature is not valid");
            }
        } catch (CMSException | OperatorCreationException e) {
            throw new UntrustedEnvelopeException("the signature is not valid", e);
        }
    }

    private static Instant signingTime(SignerInformation signer) throws UntrustedEnvelopeException {
        var signed = signer.getSignedAttributes();
        var attribute = signed == null ? null : signed.get(CMSAttributes.signingTime);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            throw new UntrustedEnvelopeException("the signature does not say when it was made");
        }
        return Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                .getDate()
                .toInstant();
    }

    private static byte[] content(CMSSignedData data) throws UntrustedEnvelopeException {
        if (data.getSignedContent() != null && data.getSignedContent().getContent() instanceof byte[] content) {
            return content;
        }
        throw new UntrustedEnvelopeException("the signed content is missing");
    }
}
