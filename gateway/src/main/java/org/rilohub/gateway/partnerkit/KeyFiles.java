package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collections;
import org.rilohub.gateway.OwnerFile;
import org.rilohub.schemas.Party;
import org.rilohub.security.pki.DevelopmentPki;

/** The developer's private keys as PEM files beside their PKCS#12 store, for systems that want them so. */
record KeyFiles(Path folder) {
    /** Makes what is missing, and nothing else. */
    void ensure(DevelopmentPki pki, Party party) {
        pki.partner(party, folder);
        var password = DevelopmentPki.password(folder);
        try {
            var store = KeyStore.getInstance(folder.resolve("partner.p12").toFile(), password);
            for (var alias : Collections.list(store.aliases())) {
                write(folder.resolve("partner-" + alias + "-key.pem"), store.getKey(alias, password));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be written to " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + folder.resolve("partner.p12"), e);
        }
    }

    private static void write(Path file, Key key) throws IOException {
        if (Files.notExists(file)) {
            OwnerFile.write(file, pem(key).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** PKCS#8 (RFC 5958) in the form of RFC 7468. */
    private static String pem(Key key) {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PRIVATE KEY-----\n" + encoder.encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
