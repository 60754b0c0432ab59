package org.rilohub.gateway.partnerkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.rilohub.partners.Directory;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.Door;
import org.rilohub.security.Envelopes;
import org.rilohub.security.KeyRing;
import org.rilohub.security.Sealable;
import org.rilohub.security.Sealed;
import org.rilohub.security.Sealer;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;

/**
 * Seals for the system under test and connects to it: as the throw-away hub does, or as nobody should. These are keys of the
 * kit's own; nothing that a real hub decided about goes through here.
 */
final class Hands {
    private static final Duration LONG_AGO = Duration.ofMinutes(-10);

    private final Party party;
    private final Entrance entrance;
    private final Sealer sealer;
    private final Sealer late;
    private final Sealer forger;
    private final SSLContext hubs;
    private final SSLContext strangers;
    private final SSLContext neighbours;

    private Hands(
            Kit kit, Directory directory, DevelopmentPki own, DevelopmentPki strange, KeyRing other, Surroundings at) {
        this.party = kit.terms().party();
        this.entrance = kit.terms().entrance();
        this.sealer = sealer(own, directory, at.clock(), at);
        this.late = sealer(own, directory, at.shifted(LONG_AGO), at);
        this.forger = sealer(strange, directory, at.clock(), at);
        var anchors = Certificates.read(own.root());
        this.hubs = TrustedTls.of(own.hubKeys().tls(), anchors).context();
        this.strangers = TrustedTls.of(strange.hubKeys().tls(), anchors).context();
        this.neighbours = TrustedTls.of(other.tls(), anchors).context();
    }

    /**
     * @param other keys of another partner of the same hub
     * @param into where a stranger's keys may be made
     */
    static Hands of(Kit kit, KeyRing other, Path into, Surroundings at) {
        var strange = DevelopmentPki.ensure(into, at.shifted(Kit.BACKDATED), at.random());
        return new Hands(kit, kit.directory(), kit.pki(at), strange, other, at);
    }

    private static Sealer sealer(DevelopmentPki pki, Directory directory, Clock clock, Surroundings at) {
        return new Envelopes(pki.hubKeys(), directory, clock, at.random());
    }

    Sealed seal(Letter letter) {
        return sealer.seal(sealable(letter));
    }

    /** As it would have been ten minutes ago. */
    Sealed sealLongAgo(Letter letter) {
        return late.seal(sealable(letter));
    }

    /** With keys of an authority that nobody knows, under the hub's name. */
    Sealed sealAsStranger(Letter letter) {
        return forger.seal(sealable(letter));
    }

    private Sealable sealable(Letter letter) {
        var door = entrance == Entrance.SOAP ? Door.SOAP : Door.REST;
        return new Sealable(party, door, letter.lane(), letter.id(), letter.mediaType(), letter.content());
    }

    SSLContext asHub() {
        return hubs;
    }

    /** The hub's name on a certificate of an authority that nobody knows. */
    SSLContext asStranger() {
        return strangers;
    }

    /** A certificate of the right authority, and not the hub's. */
    SSLContext asNeighbour() {
        return neighbours;
    }
}
