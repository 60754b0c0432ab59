package org.rilohub.routes.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519 public keys of a key set (RFC 8037) as the JDK reads them (RFC 8410). */
final class Ed25519Keys {
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;

    private Ed25519Keys() {}

    static PublicKey of(OctetKeyPair pair) throws JOSEException {
        var x = pair.getDecodedX();
        if (!Curve.Ed25519.equals(pair.getCurve()) || x.length != LENGTH) {
            throw new JOSEException("not an Ed25519 key");
        }
        var encoded = new byte[PREFIX.length + LENGTH];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(x, 0, encoded, PREFIX.length, LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new JOSEException("not an Ed25519 key", e);
        }
    }
}
