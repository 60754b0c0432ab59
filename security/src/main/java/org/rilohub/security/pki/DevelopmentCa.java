package org.rilohub.security.pki;

import java.net.URI;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.rilohub.schemas.Party;
import org.rilohub.security.Signatory;

/** A root and an issuing authority for one machine. Not for production: its keys lie in a file beside the hub's. */
public final class DevelopmentCa {
    private static final Duration ROOT_LIFE = Duration.ofDays(3650);
    private static final Duration ISSUING_LIFE = Duration.ofDays(1825);
    static final Duration LIFE = Duration.ofDays(397);

    private final Issued root;
    private final Issued issuing;
    private final CertificateWriter writer;
    private final SecureRandom random;

    DevelopmentCa(Issued root, Issued issuing, Clock clock, SecureRandom random) {
        this.root = root;
        this.issuing = issuing;
        this.writer = new CertificateWriter(clock, random);
        this.random = random;
    }

    /** A new authority with new keys. */
    public static DevelopmentCa create(Clock clock, SecureRandom random) {
        return create("Development", clock, random);
    }

    /** @param name of what its certificates are for */
    static DevelopmentCa create(String name, Clock clock, SecureRandom random) {
        var writer = new CertificateWriter(clock, random);
        var rootKeys = KeyKind.P256.generate(random);
        var rootName = name(name + " root");
        var rootCertificate = writer.authority(rootName, rootKeys.getPublic(), ROOT_LIFE, 1, rootName, rootKeys);
        var root = new Issued(rootKeys.getPrivate(), List.of(rootCertificate));
        var keys = KeyKind.P256.generate(random);
        var issuing = writer.authority(name(name + " issuing"), keys.getPublic(), ISSUING_LIFE, 0, rootName, rootKeys);
        return new DevelopmentCa(root, new Issued(keys.getPrivate(), List.of(issuing, rootCertificate)), clock, random);
    }

    /**
     * A new key and certificate for a party, valid for 397 days. Its subject alternative names are the party's URN and, for
     * TLS, {@code localhost}, {@code 127.0.0.1} and {@code ::1}.
     */
    public Issued issue(Party party, Purpose purpose, KeyKind kind) {
        return issue(party, purpose, kind, LIFE);
    }

    /** As {@link #issue(Party, Purpose, KeyKind)}, for another time: rollovers are tried with minutes. */
    public Issued issue(Party party, Purpose purpose, KeyKind kind, Duration life) {
        var subject = name(party.organisation() + " " + purpose.name().toLowerCase(Locale.ROOT));
        return issue(URI.create(party.toString()), subject, purpose, kind.generate(random), life);
    }

    /** A new key and certificate with which a person signs; its one subject alternative name is the person's URN. */
    public Issued issue(Signatory person, KeyKind kind, Duration life) {
        return issue(person, kind.generate(random), life);
    }

    /** As above, for a key there is already: a certificate is renewed. */
    public Issued issue(Signatory person, KeyPair keys, Duration life) {
        var subject = name(person.organisation().organisation() + " " + person.subject());
        return issue(person.urn(), subject, Purpose.SIGN, keys, life);
    }

    private Issued issue(URI urn, X500Name subject, Purpose purpose, KeyPair keys, Duration life) {
        var issuer = new KeyPair(issuing.certificate().getPublicKey(), issuing.key());
        var request = new CertificateWriter.Request(urn, subject, purpose, keys.getPublic(), life);
        var certificate = writer.endEntity(
                request,
                X500Name.getInstance(
                        issuing.certificate().getSubjectX500Principal().getEncoded()),
                issuer);
        return new Issued(keys.getPrivate(), List.of(certificate, issuing.certificate(), rootCertificate()));
    }

    /** The trust anchor. */
    public X509Certificate rootCertificate() {
        return root.certificate();
    }

    Issued root() {
        return root;
    }

    Issued issuing() {
        return issuing;
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder()
                .addRDN(BCStyle.O, "RILO Hub development")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
