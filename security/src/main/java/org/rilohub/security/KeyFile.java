package org.rilohub.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;

/** One PKCS#12 file, opened. Its errors name the file and the alias, never the password. */
final class KeyFile {
    private static final List<String> REQUIRED = List.of("tls", "sign-p256", "sign-ed25519", "enc-p256");
    private static final Pattern KNOWN =
            Pattern.compile("tls|sign-p256|sign-ed25519|enc-(?:p256|x25519|rsa)(?:-[0-9]+)?");
    private static final int RSA_BITS = 3072;
    private static final int MASTER_BYTES = 32;

    private final Path path;
    private final char[] password;
    private final KeyStore store;
    private final List<String> aliases;

    private KeyFile(Path path, char[] password, KeyStore store, List<String> aliases) {
        this.path = path;
        this.password = password;
        this.store = store;
        this.aliases = aliases;
    }

    static KeyFile open(Path p12, char[] password) {
        try (var in = Files.newInputStream(p12)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new KeyFile(p12, password, store, Collections.list(store.aliases()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot open the key file " + p12, e);
        }
    }

    /** The one private key of the file. */
    OwnKey only() {
        require(aliases.size() == 1, "of a person", "is not the only one there");
        var alias = aliases.getFirst();
        require(key(alias) instanceof PrivateKey, alias, "holds no private key");
        require(!chain(alias).isEmpty(), alias, "has no certificate");
        return new OwnKey(alias, (PrivateKey) key(alias), chain(alias));
    }

    Map<String, OwnKey> ownKeys() {
        for (var required : REQUIRED) {
            require(aliases.contains(required), required, "is missing");
        }
        var keys = new HashMap<String, OwnKey>();
        for (var alias : aliases) {
            keys.put(alias, ownKey(alias));
        }
        return keys;
    }

    List<SecretKey> masters() {
        require(aliases.contains("master"), "master", "is missing");
        var masters = new ArrayList<SecretKey>();
        masters.add(master("master"));
        IntStream.rangeClosed(1, aliases.size())
                .mapToObj(age -> "master-" + age)
                .filter(aliases::contains)
                .map(this::master)
                .forEach(masters::add);
        return masters;
    }

    private OwnKey ownKey(String alias) {
        require(KNOWN.matcher(alias).matches(), alias, "is not one the hub knows");
        require(key(alias) instanceof PrivateKey, alias, "holds no private key");
        var chain = chain(alias);
        require(!chain.isEmpty(), alias, "has no certificate");
        require(fits(alias, chain.getFirst().getPublicKey()), alias, "is of another kind of key than its name says");
        return new OwnKey(alias, (PrivateKey) key(alias), chain);
    }

    private SecretKey master(String alias) {
        var key = key(alias);
        require(key instanceof SecretKey && key.getEncoded().length == MASTER_BYTES, alias, "is no AES-256 key");
        return (SecretKey) key;
    }

    private static boolean fits(String alias, PublicKey key) {
        if (alias.startsWith("enc-x25519")) {
            return key instanceof XECPublicKey;
        }
        if (alias.startsWith("enc-rsa")) {
            return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= RSA_BITS;
        }
        if (alias.equals("sign-ed25519")) {
            return SignatureScheme.EDDSA.fits(key);
        }
        return alias.equals("tls") || SignatureScheme.ES256.fits(key);
    }

    private Key key(String alias) {
        try {
            return store.getKey(alias, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the key " + alias + " in " + path, e);
        }
    }

    private List<X509Certificate> chain(String alias) {
        try {
            var chain = store.getCertificateChain(alias);
            return chain == null
                    ? List.of()
                    : Arrays.stream(chain).map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the certificates of " + alias + " in " + path, e);
        }
    }

    private void require(boolean holds, String alias, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("the key " + alias + " in " + path + " " + otherwise);
        }
    }
}
