package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** One signer, ECDSA on P-256 with SHA-256, over attributes that hold type, digest and time. */
final class CmsSignature {
    private static final List<ASN1ObjectIdentifier> ATTRIBUTES =
            List.of(CMSAttributes.contentType, CMSAttributes.messageDigest, CMSAttributes.signingTime);

    private final PinnedSigners signers;
    private final Clock clock;

    CmsSignature(PinnedSigners signers, Clock clock) {
        this.signers = signers;
        this.clock = clock;
    }

    /** What was signed, and when. */
    static final class Signed {
        private final byte[] content;
        private final Instant at;

        private Signed(byte[] content, Instant at) {
            this.content = content;
            this.at = at;
        }

        byte[] content() {
            return content;
        }

        Instant at() {
            return at;
        }
    }

    Signed open(byte[] der, Counterpart from) {
        try {
            var data = parse(der);
            var signer = onlySigner(data);
            var certificate = signers.one(
                    from, SignatureScheme.ES256, pinned -> signer.getSID().match(holder(pinned)));
            require(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)), "SIGNATURE_INVALID");
            return new Signed(content(data), signedAt(signer));
        } catch (CMSException | OperatorCreationException e) {
            throw untrusted("SIGNATURE_INVALID", e);
        }
    }

    byte[] seal(byte[] content, OwnKey key) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addCertificate(holder(key.certificate()));
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(now()))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.privateKey()), key.certificate()));
            return generator
                    .generate(new CMSProcessableByteArray(content), true)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot sign with the key " + key.alias(), e);
        }
    }

    private static CMSSignedData parse(byte[] der) {
        try {
            var info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(der));
            if (info != null && CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                return new CMSSignedData(info);
            }
            throw malformed("NOT_CMS_SIGNED_DATA");
        } catch (IOException | CMSException | IllegalArgumentException | ClassCastException e) {
            throw malformed("NOT_CMS_SIGNED_DATA", e);
        }
    }

    private static SignerInformation onlySigner(CMSSignedData data) {
        require(data.getSignerInfos().size() == 1, "NOT_ONE_SIGNER");
        var signer = data.getSignerInfos().iterator().next();
        require(
                NISTObjectIdentifiers.id_sha256.getId().equals(signer.getDigestAlgOID()),
                "ALGORITHM_NOT_ACCEPTED:other");
        require(
                X9ObjectIdentifiers.ecdsa_with_SHA256.getId().equals(signer.getEncryptionAlgOID()),
                "ALGORITHM_NOT_ACCEPTED:other");
        for (var wanted : ATTRIBUTES) {
            require(attributes(signer).getAll(wanted).size() == 1, "SIGNED_ATTRIBUTES");
        }
        return signer;
    }

    private static AttributeTable attributes(SignerInformation signer) {
        var attributes = signer.getSignedAttributes();
        if (attributes == null) {
            throw untrusted("SIGNED_ATTRIBUTES");
        }
        return attributes;
    }

    private static Instant signedAt(SignerInformation signer) {
        try {
            var value = attributes(signer)
                    .get(CMSAttributes.signingTime)
                    .getAttrValues()
                    .getObjectAt(0);
            return Time.getInstance(value).getDate().toInstant();
        } catch (IllegalArgumentException e) {
            throw untrusted("SIGNED_ATTRIBUTES", e);
        }
    }

    private static byte[] content(CMSSignedData data) {
        var content = data.getSignedContent();
        require(content != null && CMSObjectIdentifiers.data.equals(content.getContentType()), "NO_CONTENT");
        try {
            var out = new ByteArrayOutputStream();
            content.write(out);
            return out.toByteArray();
        } catch (CMSException | IOException e) {
            throw malformed("NOT_CMS_SIGNED_DATA", e);
        }
    }

    private AttributeTable now() {
        return new AttributeTable(
                new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock.instant())))));
    }

    private static JcaX509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate without DER form", e);
        }
    }
}
