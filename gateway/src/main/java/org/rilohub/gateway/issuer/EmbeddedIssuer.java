package org.rilohub.gateway.issuer;

import java.net.URI;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An authorization server on loopback with the token contract of Keycloak: partners by TLS certificate, invented people
 * by password. For demonstration only: its signing key lives as long as the process.
 */
public final class EmbeddedIssuer implements AutoCloseable {
    /** Where it answers, below its host and port; the shape of a Keycloak realm. */
    public static final String REALM = "/realms/rilohub";

    private final ConfigurableApplicationContext context;
    private final URI issuer;

    private EmbeddedIssuer(ConfigurableApplicationContext context, URI issuer) {
        this.context = context;
        this.issuer = issuer;
    }

    /** The name of the one on that port of this machine. */
    public static URI at(int port) {
        return URI.create("https://localhost:" + port + REALM);
    }

    /**
     * What it runs on.
     *
     * @param port on loopback; 0 is not possible, because the issuer's name holds the port
     * @param keys key store with the alias {@code tls}
     * @param trust authorities of the partners' TLS certificates
     * @param people who can sign in
     * @param passwords of theirs, by account
     * @param clock that access tokens are dated by
     */
    public record Plan(
            int port,
            KeyStore keys,
            String keyPassword,
            KeyStore trust,
            List<Client> clients,
            List<DemonstrationPerson> people,
            Map<String, String> passwords,
            Clock clock) {
        public Plan {
            clients = List.copyOf(clients);
            people = List.copyOf(people);
            passwords = Map.copyOf(passwords);
        }

        URI issuer() {
            return at(port);
        }
    }

    /**
     * Starts it and returns once it answers.
     *
     * @throws IllegalStateException if the port is taken
     */
    public static EmbeddedIssuer start(Plan plan) {
        var application = new SpringApplicationBuilder(IssuerConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Plan.class, () -> plan))
                .properties(Map.of(
                        "server.port", plan.port(),
                        "server.address", "127.0.0.1",
                        "server.ssl.bundle", "issuer",
                        "server.ssl.client-auth", "want",
                        "server.ssl.enabled-protocols", "TLSv1.3",
                        "spring.threads.virtual.enabled", true,
                        "spring.jmx.enabled", false,
                        "logging.level.root", "WARN"));
        return new EmbeddedIssuer(application.run(), plan.issuer());
    }

    /** The {@code iss} of its tokens; OpenID configuration below {@code /.well-known/openid-configuration}. */
    public URI issuer() {
        return issuer;
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }
}
