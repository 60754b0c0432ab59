package org.rilohub.demopartner.envelope;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.x500.X500Principal;
import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/** What WSS4J may know: this partner's two keys, and the hub's pinned certificates. */
final class PinnedCrypto extends CryptoBase {
    static final String SIGNING = "signing";

    private final PartnerKeys keys;
    private final HubIdentity hub;

    PinnedCrypto(PartnerKeys keys, HubIdentity hub) {
        this.keys = keys;
        this.hub = hub;
    }

    @Override
    public X509Certificate @Nullable [] getX509Certificates(CryptoType type) {
        return switch (type.getType()) {
            case ALIAS -> new X509Certificate[] {keys.signing().certificate()};
            case ISSUER_SERIAL ->
                isMine(type) ? new X509Certificate[] {keys.encryption().certificate()} : null;
            default -> null;
        };
    }

    private boolean isMine(CryptoType named) {
        var mine = keys.encryption().certificate();
        return mine.getSerialNumber().equals(named.getSerial())
                && mine.getIssuerX500Principal().equals(new X500Principal(named.getIssuer()));
    }

    @Override
    public String getX509Identifier(X509Certificate certificate) {
        return SIGNING;
    }

    @Override
    public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler handler) throws WSSecurityException {
        if (certificate.equals(keys.encryption().certificate())) {
            return keys.encryption().key();
        }
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
    }

    @Override
    public PrivateKey getPrivateKey(PublicKey key, CallbackHandler handler) throws WSSecurityException {
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
    }

    @Override
    public PrivateKey getPrivateKey(String identifier, String password) {
        return keys.signing().key();
    }

    @Override
    public void verifyTrust(
            X509Certificate[] certificates,
            boolean enableRevocation,
            Collection<Pattern> subjects,
            Collection<Pattern> issuers)
            throws WSSecurityException {
        if (certificates.length != 1 || !hub.pins(certificates[0])) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
        }
    }

    @Override
    public void verifyTrust(PublicKey key) throws WSSecurityException {
        throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
    }
}
