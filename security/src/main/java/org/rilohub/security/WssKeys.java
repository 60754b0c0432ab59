package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.x500.X500Principal;
import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;

/** The hub's key ring as WSS4J asks for it: by alias to sign, by issuer and serial to open. It trusts nobody. */
final class WssKeys extends CryptoBase {
    private final KeyRing keys;

    WssKeys(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public X509Certificate[] getX509Certificates(CryptoType wanted) {
        if (wanted.getType() != CryptoType.TYPE.ISSUER_SERIAL) {
            throw untrusted("WRONG_RECIPIENT");
        }
        return new X509Certificate[] {
            recipient(wanted.getIssuer(), wanted.getSerial()).certificate()
        };
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler unused) {
        return keys.opening(Certificates.thumbprint(certificate))
                .orElseThrow(() -> untrusted("WRONG_RECIPIENT"))
                .privateKey();
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey key, CallbackHandler unused) {
        throw untrusted("WRONG_RECIPIENT");
    }

    @Override
    public PrivateKey getPrivateKey(String alias, String unused) {
        return keys.byAlias(alias).privateKey();
    }

    @Override
    public String getX509Identifier(X509Certificate certificate) {
        throw untrusted("SIGNER_NOT_PINNED");
    }

    @Override
    public void verifyTrust(
            X509Certificate[] certificates,
            boolean revocation,
            Collection<Pattern> subject,
            Collection<Pattern> issuer) {
        throw untrusted("SIGNER_NOT_PINNED");
    }

    @Override
    public void verifyTrust(PublicKey key) {
        throw untrusted("SIGNER_NOT_PINNED");
    }

    private OwnKey recipient(String issuer, BigInteger serial) {
        try {
            return keys.opening(new X500Principal(issuer), serial).orElseThrow(() -> untrusted("WRONG_RECIPIENT"));
        } catch (IllegalArgumentException e) {
            throw untrusted("WRONG_RECIPIENT", e);
        }
    }
}
