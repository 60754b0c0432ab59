package org.rilohub.demopartner.broker;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.NoCacheLoginException;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import org.rilohub.demopartner.envelope.Certificates;

/** Lets in whoever holds a certificate of one of the parties; names and passwords count for nothing. */
final class CertificateGate implements ActiveMQSecurityManager5 {
    private static final Set<CheckType> USES = Set.of(CheckType.SEND, CheckType.CONSUME, CheckType.BROWSE);

    private final List<String> parties;

    CertificateGate(List<String> parties) {
        this.parties = List.copyOf(parties);
    }

    @Override
    public Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, @Nullable String domain)
            throws NoCacheLoginException {
        var chain = CertificateUtil.getCertsFromConnection(connection);
        if (chain == null || chain.length == 0) {
            throw new NoCacheLoginException("no certificate");
        }
        return subject(partyOf(chain[0]));
    }

    private String partyOf(X509Certificate client) throws NoCacheLoginException {
        return parties.stream()
                .filter(party -> Certificates.belongsTo(client, party))
                .findFirst()
                .orElseThrow(() -> new NoCacheLoginException("no certificate of a party that may connect"));
    }

    /** The broker believes only a subject that has a user. */
    private static Subject subject(String party) {
        var subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(party));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType use, String address) {
        return USES.contains(use);
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType use) {
        return false;
    }
}
