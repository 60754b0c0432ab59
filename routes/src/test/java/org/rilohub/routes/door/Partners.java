package org.rilohub.routes.door;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterpart;

/** A directory held in memory. */
public record Partners(List<PartnerFile> all) implements Directory {
    public static final int LIMIT = 256 * 1024;

    public static PartnerFile file(
            Party party, X509Certificate tls, List<X509Certificate> signing, X509Certificate encryption) {
        return file(party, tls, signing, encryption, new Delivery.RestPush(URI.create("https://localhost:1/in")));
    }

    public static PartnerFile file(
            Party party,
            X509Certificate tls,
            List<X509Certificate> signing,
            X509Certificate encryption,
            Delivery delivery) {
        var counterpart = new Counterpart(
                party,
                signing,
                Optional.of(encryption),
                Set.of("ES256", "EdDSA"),
                "ES256",
                false,
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                LIMIT);
        return new PartnerFile(
                party,
                party.code(),
                party.code(),
                "common-xml",
                1,
                new TreeSet<>(Set.of(Lane.CMAA)),
                delivery,
                List.of(tls),
                counterpart);
    }

    @Override
    public Optional<PartnerFile> partner(Party party) {
        return all.stream().filter(file -> file.party().equals(party)).findFirst();
    }

    @Override
    public List<PartnerFile> subscribers(Lane lane) {
        return all.stream().filter(file -> file.lanes().contains(lane)).toList();
    }

    @Override
    public Optional<Counterpart> find(Party party) {
        return partner(party).map(PartnerFile::counterpart);
    }

    @Override
    public Optional<Party> byTlsCertificate(X509Certificate certificate) {
        return all.stream()
                .filter(file -> file.tls().contains(certificate))
                .map(PartnerFile::party)
                .findFirst();
    }
}
