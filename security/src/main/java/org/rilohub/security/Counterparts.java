package org.rilohub.security;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.rilohub.schemas.Party;

/** Every partner whose keys the hub knows. */
public interface Counterparts {
    Optional<Counterpart> find(Party party);

    /** The partner that this TLS client certificate belongs to, by exact certificate. */
    Optional<Party> byTlsCertificate(X509Certificate certificate);
}
