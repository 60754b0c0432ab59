package org.rilohub.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rilohub.gateway.HubUnderTest;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.node.ObjectNode;

/** A real Keycloak with the realm of {@code docs/keycloak}, its certificate from an authority the hub trusts for it only. */
@Tag("keycloak")
@SuppressWarnings("NullAway.Init") // JUnit's life cycle
class KeycloakTest extends IssuerContract {
    private static final DemonstrationPerson ADMINISTRATOR =
            new DemonstrationPerson("jp-administrator", "customs:JP", List.of("administrator"));
    private static final DemonstrationPerson NEWCOMER = new DemonstrationPerson("jp-newcomer", "customs:JP", List.of());

    private final Map<String, String> passwords = new TreeMap<>();
    private DevelopmentPki authority;
    private Keycloak keycloak;
    private KeycloakAdministrator administrator;

    @Override
    HubUnderTest open(Site site, Clock clock) throws IOException {
        authority = DevelopmentPki.ensure(site.folder().resolve("issuer-pki"), clock, new SecureRandom());
        var home = Path.of(System.getProperty("keycloak.home", "target/keycloak"));
        var folder = home.resolveSibling("run").toAbsolutePath();
        keycloak = Keycloak.start(new Keycloak.Plan(
                home.toAbsolutePath(), folder, authority, site.pki().authority().rootCertificate()));
        administrator = keycloak.administrator(Https.trusting(List.of(issuerAuthority())));
        for (var neighbour : site.neighbours()) {
            var certificate = site.certificate(neighbour);
            administrator.add(administrator.client(neighbour.clientId(), neighbour.organisation(), certificate));
        }
        for (var person : DemonstrationPerson.ALL) {
            add(person);
        }
        return HubUnderTest.start(settings(site), clock);
    }

    private void add(DemonstrationPerson person) throws IOException {
        passwords.put(person.account(), UUID.randomUUID().toString());
        administrator.add(person, password(person.account()));
    }

    private Map<String, String> settings(Site site) {
        var settings = new TreeMap<>(site.settings());
        settings.put("HUB_ISSUER_URL", keycloak.issuer().toString());
        settings.put("HUB_ISSUER_TRUST", authority.root().toString());
        return settings;
    }

    @AfterAll
    void stopKeycloak() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Override
    X509Certificate issuerAuthority() {
        return authority.authority().rootCertificate();
    }

    @Override
    String password(String account) {
        return passwords.getOrDefault(account, "");
    }

    @Test
    void lets_an_administrator_see_no_content() throws IOException {
        add(ADMINISTRATOR);

        var answer = person().get(hub.staff("/v1/tasks"), token(ADMINISTRATOR.account()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void lets_somebody_without_a_role_see_nothing() throws IOException {
        add(NEWCOMER);

        var answer = person().get(hub.staff("/v1/tasks"), token(NEWCOMER.account()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void lets_nobody_in_with_a_token_of_the_realm_that_is_not_for_the_hub() throws IOException {
        var elsewhere = changed(korea, "elsewhere");
        elsewhere.putArray("defaultClientScopes");
        administrator.add(elsewhere);
        var token = token(korea, "elsewhere");

        assertThat(refusal(() -> atInbox(korea, token))).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void lets_nobody_in_with_a_token_that_is_bound_to_no_certificate() throws IOException {
        var unbound = changed(korea, "unbound");
        ((ObjectNode) unbound.path("attributes")).put("tls.client.certificate.bound.access.tokens", "false");
        administrator.add(unbound);
        var token = token(korea, "unbound");

        assertThat(refusal(() -> atInbox(korea, token))).isEqualTo("TOKEN_OF_ANOTHER_CERTIFICATE");
    }

    @Test
    void lets_nobody_in_for_a_party_its_certificate_does_not_belong_to() throws IOException {
        administrator.add(administrator.client("mistaken", "customs:AU", site.certificate(korea)));
        var token = token(korea, "mistaken");

        assertThat(refusal(() -> atInbox(korea, token))).isEqualTo("TOKEN_OF_ANOTHER_PARTY");
    }

    @Test
    void gives_no_token_to_a_certificate_of_another_authority() throws IOException {
        var pinned = changed(korea, "pinned");
        ((ObjectNode) pinned.path("attributes")).put("x509.casubjectdn", "CN=another authority");
        administrator.add(pinned);

        assertRefused(issuer.clientCredentials(system(korea), "pinned"));
    }

    @Test
    void knows_nobody_without_an_organisation_or_with_one_that_is_none() throws IOException {
        assertThat(administrator.addPerson("nobody", Map.of(), "secret").statusCode())
                .isEqualTo(400);
        assertThat(administrator
                        .addPerson("nobody", Map.of("org", List.of("Customs")), "secret")
                        .statusCode())
                .isEqualTo(400);
    }

    private ObjectNode changed(Neighbour neighbour, String clientId) throws IOException {
        return administrator.client(clientId, neighbour.organisation(), site.certificate(neighbour));
    }

    private String token(Neighbour neighbour, String clientId) throws IOException {
        return OpenId.field(issuer.clientCredentials(system(neighbour), clientId), "access_token");
    }
}
