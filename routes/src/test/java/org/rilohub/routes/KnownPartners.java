package org.rilohub.routes;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterpart;

/** A directory that stands in a list. */
record KnownPartners(List<PartnerFile> all) implements Directory {
    KnownPartners {
        all = List.copyOf(all);
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
        return Optional.empty();
    }
}
