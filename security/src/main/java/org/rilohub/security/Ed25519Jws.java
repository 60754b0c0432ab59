package org.rilohub.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.PrivateKey;
import java.util.Set;

/** {@code EdDSA} of RFC 8037, which the JOSE library would only do with one more library. */
final class Ed25519Jws extends BaseJWSProvider implements JWSSigner {
    private final PrivateKey key;

    Ed25519Jws(PrivateKey key) {
        super(Set.of(JWSAlgorithm.EdDSA));
        this.key = key;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signingInput) {
        return Base64URL.encode(Ed25519.sign(signingInput, key));
    }
}
