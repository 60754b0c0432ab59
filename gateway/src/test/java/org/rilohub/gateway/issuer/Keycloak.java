package org.rilohub.gateway.issuer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.pki.DevelopmentPki;
import org.rilohub.security.pki.KeyKind;
import org.rilohub.security.pki.Purpose;

/** A Keycloak of its own process on loopback, in production mode, with the realm of {@code docs/keycloak}. */
final class Keycloak implements AutoCloseable {
    private static final Path REALM = Path.of("../docs/keycloak/realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK_AGAIN_MILLIS = 250;
    private static final int END_SECONDS = 30;

    private final Process process;
    private final Thread atExit;
    private final URI address;
    private final String password;
    private final X509Certificate partners;

    private Keycloak(Process process, URI address, String password, X509Certificate partners) {
        this.process = process;
        this.address = address;
        this.password = password;
        this.partners = partners;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * What it runs on.
     *
     * @param home the unpacked distribution; its data is made anew
     * @param folder for its key, the authorities it trusts, and its log
     * @param authority issues its certificate
     * @param partners authority of the certificates that partners' systems sign in with
     */
    record Plan(Path home, Path folder, DevelopmentPki authority, X509Certificate partners) {}

    /** Starts it and returns once the realm answers. */
    static Keycloak start(Plan plan) throws IOException {
        var port = Ports.free(1)[0];
        var secret = UUID.randomUUID().toString();
        Files.createDirectories(plan.folder());
        layOutRealm(plan.home());
        writeKeys(plan, secret);
        var address = URI.create("https://localhost:" + port);
        var keycloak = new Keycloak(process(plan, port, secret), address, secret, plan.partners());
        keycloak.awaitRealm(Https.trusting(List.of(plan.authority().authority().rootCertificate())));
        return keycloak;
    }

    private static Process process(Plan plan, int port, String secret) throws IOException {
        var builder = new ProcessBuilder(
                        "bash",
                        plan.home().resolve("bin/kc.sh").toString(),
                        "start",
                        "--import-realm",
                        "--db=dev-file",
                        "--cache=local",
                        "--hostname=https://localhost:" + port,
                        "--http-host=127.0.0.1",
                        "--https-port=" + port,
                        "--https-protocols=TLSv1.3",
                        "--https-key-store-file=" + plan.folder().resolve("keycloak.p12"),
                        "--https-client-auth=request",
                        "--https-trust-store-file=" + plan.folder().resolve("partners.pem"),
                        "--truststore-paths=" + plan.folder().resolve("partners.pem"))
                .redirectErrorStream(true)
                .redirectOutput(plan.folder().resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "KC_HTTPS_KEY_STORE_PASSWORD",
                        secret,
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        secret));
        return builder.start();
    }

    private static void layOutRealm(Path home) throws IOException {
        var data = home.resolve("data");
        if (Files.exists(data)) {
            try (var all = Files.walk(data)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.copy(REALM, Files.createDirectories(data.resolve("import")).resolve("realm.json"));
    }

    private static void writeKeys(Plan plan, String secret) throws IOException {
        var issued = plan.authority().authority().issue(new Party("rilo", "AP"), Purpose.TLS, KeyKind.P256);
        var file = plan.folder().resolve("keycloak.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "tls", issued.key(), secret.toCharArray(), issued.chain().toArray(X509Certificate[]::new));
            store.store(out, secret.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Files.writeString(plan.folder().resolve("partners.pem"), Certificates.pem(List.of(plan.partners())));
    }

    private void awaitRealm(Https caller) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers(caller)) {
            if (hasEnded() || Instant.now().isAfter(deadline)) {
                close();
                throw new IOException("Keycloak did not start; its log lies beside its keys");
            }
        }
    }

    private boolean answers(Https caller) {
        try {
            return caller.get(URI.create(issuer() + "/.well-known/openid-configuration"))
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasEnded() throws IOException {
        try {
            return process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    URI issuer() {
        return address.resolve("/realms/rilohub");
    }

    /** Its administrator's calls. */
    KeycloakAdministrator administrator(Https caller) {
        return new KeycloakAdministrator(caller, address, password, partners);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
