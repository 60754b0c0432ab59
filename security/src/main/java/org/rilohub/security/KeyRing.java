package org.rilohub.security;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import javax.security.auth.x500.X500Principal;

/** The hub's own keys, read once: to sign with, to open with, to connect with. */
public final class KeyRing {
    private final Map<String, OwnKey> keys;

    KeyRing(Map<String, OwnKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads a PKCS#12 file with the aliases {@code tls}, {@code sign-p256}, {@code sign-ed25519}, {@code enc-p256}; perhaps
     * {@code enc-x25519} and {@code enc-rsa}; and older encryption keys such as {@code enc-p256-1}, kept to open what was
     * sealed before a rollover.
     *
     * @throws IllegalStateException if the file cannot be opened, or an alias is missing, unknown or of another kind of key;
     *     the message names file and alias, never the password
     */
    public static KeyRing load(Path p12, char[] password) {
        return new KeyRing(KeyFile.open(p12, password).ownKeys());
    }

    /**
     * The master keys of a PKCS#12 file, for {@link GcmVault}: {@code master}, which wraps, then the older {@code master-1},
     * {@code master-2} and so on, which only unwrap.
     *
     * @throws IllegalStateException if the file cannot be opened, or has no AES-256 key of the alias {@code master}
     */
    public static List<SecretKey> masters(Path p12, char[] password) {
        return KeyFile.open(p12, password).masters();
    }

    /** For mutual TLS, as server and as client. */
    public OwnKey tls() {
        return byAlias("tls");
    }

    /**
     * The key whose signatures this partner takes.
     *
     * @throws IllegalStateException if its partner file names a scheme that the hub does not have
     */
    public OwnKey signing(Counterpart to) {
        return signing(scheme(to));
    }

    OwnKey signing(SignatureScheme scheme) {
        return byAlias(scheme.alias());
    }

    SignatureScheme scheme(Counterpart to) {
        return SignatureScheme.byJoseName(to.sealsWith())
                .orElseThrow(() -> new IllegalStateException("no such signature scheme in the file of " + to.party()));
    }

    /** The encryption key, present or past, of this certificate. */
    Optional<OwnKey> opening(String thumbprint) {
        return opening(key -> Certificates.thumbprint(key.certificate()).equals(thumbprint));
    }

    Optional<OwnKey> opening(X500Principal issuer, BigInteger serial) {
        return opening(key -> key.certificate().getIssuerX500Principal().equals(issuer)
                && key.certificate().getSerialNumber().equals(serial));
    }

    private Optional<OwnKey> opening(Predicate<OwnKey> wanted) {
        return keys.values().stream()
                .filter(key -> key.alias().startsWith("enc-"))
                .filter(wanted)
                .findFirst();
    }

    OwnKey byAlias(String alias) {
        return Optional.ofNullable(keys.get(alias))
                .orElseThrow(() -> new IllegalStateException("the hub has no key " + alias));
    }
}
