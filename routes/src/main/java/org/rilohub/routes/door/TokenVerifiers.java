package org.rilohub.routes.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import java.security.Key;
import java.security.PublicKey;
import java.util.Set;

/** Checks token signatures: EdDSA with the JDK, everything else with the library's own. */
final class TokenVerifiers implements JWSVerifierFactory {
    private final DefaultJWSVerifierFactory usual = new DefaultJWSVerifierFactory();

    @Override
    public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
        return header.getAlgorithm().equals(JWSAlgorithm.EdDSA) && key instanceof PublicKey ed25519
                ? new Ed25519TokenVerifier(ed25519)
                : usual.createJWSVerifier(header, key);
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return usual.supportedJWSAlgorithms();
    }

    @Override
    public JCAContext getJCAContext() {
        return usual.getJCAContext();
    }
}
