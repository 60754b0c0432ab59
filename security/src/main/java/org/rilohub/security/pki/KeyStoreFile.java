package org.rilohub.security.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.SecretKey;

/** PKCS#12 files of the development keys. */
final class KeyStoreFile {
    private final Path path;
    private final char[] password;

    KeyStoreFile(Path path, char[] password) {
        this.path = path;
        this.password = password;
    }

    boolean isMissing() {
        return Files.notExists(path);
    }

    void write(Map<String, Issued> keys) {
        write(store -> {
            for (var key : keys.entrySet()) {
                var issued = key.getValue();
                store.setKeyEntry(
                        key.getKey(), issued.key(), password, issued.chain().toArray(X509Certificate[]::new));
            }
        });
    }

    void writeSecret(String alias, SecretKey key) {
        write(store -> store.setKeyEntry(alias, key, password, null));
    }

    Issued read(String alias) {
        try (var in = Files.newInputStream(path)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                var chain = Arrays.stream(store.getCertificateChain(alias));
                return new Issued(key, chain.map(X509Certificate.class::cast).toList());
            }
            throw new IllegalStateException("the key " + alias + " in " + path + " is missing");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the key " + alias + " in " + path, e);
        }
    }

    @FunctionalInterface
    private interface Filling {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    private void write(Filling filling) {
        var out = new ByteArrayOutputStream();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.into(store);
            store.store(out, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot write the key file " + path, e);
        }
        OwnerOnly.write(path, out.toByteArray());
    }
}
