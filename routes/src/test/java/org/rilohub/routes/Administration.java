package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Counterpart;
import org.rilohub.security.Counterparts;
import org.rilohub.security.Door;
import org.rilohub.security.Envelopes;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.KeyRing;
import org.rilohub.security.Receipt;
import org.rilohub.security.Received;
import org.rilohub.security.Sealable;
import org.rilohub.security.Sealed;
import org.rilohub.security.Verified;
import org.rilohub.security.pki.DevelopmentPki;

/** One administration's side of the border, with keys of its own and the real envelopes. */
final class Administration {
    private static final Party HUB = DevelopmentPki.HUB;

    private final Party party;
    private final Path folder;
    private final Clock clock;
    private final Envelopes envelopes;
    private final JwsReceipts receipts;

    Administration(Party party, DevelopmentPki pki, Path home, Clock clock) {
        this.party = party;
        this.folder = home.resolve(party.code());
        this.clock = clock;
        pki.partner(party, folder);
        var random = new SecureRandom();
        var keys = KeyRing.load(folder.resolve("partner.p12"), DevelopmentPki.password(folder));
        var hub = only(counterpart(HUB, home, "hub"));
        this.envelopes = new Envelopes(keys, hub, clock, random);
        this.receipts = new JwsReceipts(keys, hub, clock);
    }

    Party party() {
        return party;
    }

    /** What the hub pins of it. */
    Counterpart counterpart() {
        return counterpart(party, folder, "partner");
    }

    private static Counterpart counterpart(Party party, Path folder, String name) {
        return new Counterpart(
                party,
                List.of(certificate(folder.resolve(name + "-sign-p256.pem"))),
                Optional.of(certificate(folder.resolve(name + "-enc-p256.pem"))),
                Set.of("ES256"),
                "ES256",
                false,
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                1 << 20);
    }

    private static X509Certificate certificate(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Counterparts only(Counterpart hub) {
        return new Counterparts() {
            @Override
            public Optional<Counterpart> find(Party party) {
                return Optional.of(hub).filter(known -> known.party().equals(party));
            }

            @Override
            public Optional<Party> byTlsCertificate(X509Certificate certificate) {
                return Optional.empty();
            }
        };
    }

    /** A submission, sealed for the hub anew each time. */
    byte[] sealed(Submission submission) {
        return sealed(submission, Lane.CMAA);
    }

    byte[] sealed(Submission submission, Lane lane) {
        return envelopes
                .seal(new Sealable(
                        HUB,
                        Door.REST,
                        lane,
                        submission.header().messageId(),
                        "application/json",
                        Json.octets(submission)))
                .wire();
    }

    /** Any octets, signed as a message of the CEN lane is. */
    byte[] signed(java.util.UUID id, byte[] content) {
        return envelopes
                .seal(new Sealable(HUB, Door.REST, Lane.CEN, id, "application/json", content))
                .wire();
    }

    /** As the door hands it over. */
    Received arriving(byte[] wire) {
        return new Received(Door.REST, party, wire, clock.instant());
    }

    Verified open(Sealed sealed) {
        return open(new String(sealed.wire(), US_ASCII));
    }

    Verified open(String body) {
        return envelopes.verify(new Received(Door.REST, HUB, body.getBytes(US_ASCII), clock.instant()));
    }

    /** Its own receipt for what it opened. */
    String receipt(Sealed sealed) {
        return receipt(receiptFor(sealed));
    }

    String receipt(Receipt receipt) {
        return receipts.sign(receipt);
    }

    Receipt receiptFor(Sealed sealed) {
        return receiptFor(sealed.messageId(), open(sealed).contentDigest());
    }

    Receipt receiptFor(java.util.UUID messageId, String contentDigest) {
        return new Receipt(
                messageId, contentDigest, HUB, party, clock.instant(), "ACCEPTED", "sha-256:" + "a".repeat(64));
    }

    /** Reads a receipt of the hub's. */
    Receipt read(String receipt) {
        return receipts.verify(receipt, counterpart(HUB, folder.resolveSibling("."), "hub"));
    }
}
