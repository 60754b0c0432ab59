package org.rilohub.routes.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The issuer's public keys that may have signed a token; none for an algorithm that is not on the list. */
final class TokenKeys implements JWSKeySelector<SecurityContext> {
    private final Set<String> algorithms;
    private final JWKSource<SecurityContext> source;

    TokenKeys(Set<String> algorithms, JWKSource<SecurityContext> source) {
        this.algorithms = Set.copyOf(algorithms);
        this.source = source;
    }

    @Override
    public List<Key> selectJWSKeys(JWSHeader header, SecurityContext context) throws KeySourceException {
        var algorithm = header.getAlgorithm();
        if (!algorithms.contains(algorithm.getName())) {
            return List.of();
        }
        var keys = new ArrayList<Key>();
        for (var candidate : source.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), context)) {
            keys.addAll(publicKey(candidate, algorithm));
        }
        return List.copyOf(keys);
    }

    private static List<Key> publicKey(JWK candidate, JWSAlgorithm algorithm) throws KeySourceException {
        try {
            return switch (candidate) {
                case OctetKeyPair pair when algorithm.equals(JWSAlgorithm.EdDSA) -> List.of(Ed25519Keys.of(pair));
                case OctetKeyPair pair -> List.of();
                case AsymmetricJWK key -> List.of(key.toPublicKey());
                default -> List.of();
            };
        } catch (JOSEException e) {
            throw new KeySourceException("a key of the issuer cannot be read", e);
        }
    }
}
