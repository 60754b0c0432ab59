package org.rilohub.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adds partners and people to the realm as {@code docs/keycloak.md} says, through Keycloak's administration API. */
record KeycloakAdministrator(Https caller, URI keycloak, String password, X509Certificate authority) {
    private static final Path PARTNER = Path.of("../docs/keycloak/partner.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** {@code partner.json} with this partner's values in place of the example's. */
    ObjectNode client(String id, String organisation, X509Certificate certificate) throws IOException {
        var text = Files.readString(PARTNER).replace("customs-XX", id).replace("customs:XX", organisation);
        var client = (ObjectNode) JSON.readTree(text);
        ((ObjectNode) client.path("attributes"))
                .put("x509.subjectdn", certificate.getSubjectX500Principal().getName())
                .put("x509.casubjectdn", authority.getSubjectX500Principal().getName());
        return client;
    }

    void add(ObjectNode client) throws IOException {
        assertThat(post("/clients", client).statusCode()).isEqualTo(201);
    }

    /** Somebody with a password and, where one is named, a role. */
    void add(DemonstrationPerson person, String secret) throws IOException {
        var made = addPerson(person.account(), Map.of("org", List.of(person.organisation())), secret);
        assertThat(made.statusCode()).isEqualTo(201);
        var address = URI.create(made.headers().firstValue("Location").orElseThrow());
        var id = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
        for (var role : person.roles()) {
            var given = post("/users/" + id + "/role-mappings/realm", List.of(get("/roles/" + role)));
            assertThat(given.statusCode()).isEqualTo(204);
        }
    }

    HttpResponse<String> addPerson(String account, Map<String, List<String>> attributes, String secret)
            throws IOException {
        var credential = Map.of("type", "password", "value", secret, "temporary", false);
        return post(
                "/users",
                Map.of(
                        "username",
                        account,
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(credential)));
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(caller.get(realm(path), token()).body());
    }

    private HttpResponse<String> post(String path, Object body) throws IOException {
        return caller.postJson(realm(path), token(), JSON.writeValueAsString(body));
    }

    private URI realm(String path) {
        return keycloak.resolve("/admin/realms/rilohub" + path);
    }

    private String token() throws IOException {
        var answer = caller.post(
                keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", password));
        return OpenId.field(answer, "access_token");
    }
}
