package org.rilohub.gateway.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.security.Certificates;

/** What any issuer must do for a hub, tried with a whole hub that takes its tokens (interface guide, chapter 8). */
abstract class IssuerContract extends IssuerStand {
    private static final Set<String> ROLES =
            Set.of("officer", "supervisor", "legal", "auditor", "administrator", "partner");
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofSeconds(30);

    @Test
    void gives_a_partners_system_the_claims_of_the_contract() throws IOException, ParseException {
        var token = SignedJWT.parse(token(korea));

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(hub.issuer().toString());
        assertThat(claims.getAudience()).contains("rilo-hub");
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(claims.getStringClaim("azp")).isEqualTo("customs-KR");
        assertThat(claims.getStringClaim("org")).isEqualTo("customs:KR");
        assertThat(claims.getJSONObjectClaim("cnf"))
                .containsEntry("x5t#S256", Certificates.thumbprint(site.certificate(korea)));
        assertThat(roles(token)).containsExactly("partner");
    }

    @Test
    void gives_tokens_for_ten_minutes_at_most() throws IOException, ParseException {
        assertThat(life(token(korea))).isPositive().isLessThanOrEqualTo(LONGEST);
        assertThat(life(token("jp-officer-1"))).isPositive().isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void lets_each_partner_in_with_its_own_certificate() throws IOException {
        for (var partner : site.neighbours()) {
            assertThat(atInbox(partner, token(partner)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void lets_nobody_in_with_another_partners_token() throws IOException {
        var token = token(korea);

        assertThat(refusal(() -> atInbox(australia, token))).isEqualTo("TOKEN_OF_ANOTHER_CERTIFICATE");
    }

    @Test
    void lets_nobody_in_with_a_token_that_was_changed() throws IOException {
        var parts = token(korea).split("\\.", 3);
        var claims = new Base64URL(parts[1]).decodeToString().replace("customs:KR", "customs:AU");
        var changed = parts[0] + "." + Base64URL.encode(claims.getBytes(UTF_8)) + "." + parts[2];

        assertThat(refusal(() -> atInbox(korea, changed))).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void lets_nobody_in_with_a_token_that_has_ended() throws IOException, ParseException {
        var token = token(korea);
        assertThat(atInbox(korea, token).statusCode()).isEqualTo(200);

        clock.advance(life(token).plus(SKEW).plusSeconds(1));

        assertThat(refusal(() -> atInbox(korea, token))).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void lets_no_system_in_where_people_come() throws IOException {
        var token = token(korea);

        assertThat(refusal(() -> person().get(hub.staff("/v1/tasks"), token))).isEqualTo("SYSTEM_TOKEN_AT_STAFF_PORT");
    }

    @Test
    void gives_no_token_to_another_partners_certificate() throws IOException {
        assertRefused(issuer.clientCredentials(system(australia), korea.clientId()));
    }

    @Test
    void gives_no_token_to_a_system_without_a_certificate() throws IOException {
        assertRefused(issuer.clientCredentials(person(), korea.clientId()));
    }

    @Test
    void gives_a_person_the_claims_of_the_contract() throws IOException, ParseException {
        var token = SignedJWT.parse(token("rilo-officer"));

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(hub.issuer().toString());
        assertThat(claims.getAudience()).contains("rilo-hub");
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(claims.getStringClaim("azp")).isEqualTo("rilo-hub-console");
        assertThat(claims.getStringClaim("org")).isEqualTo("rilo:AP");
        assertThat(claims.getClaims()).doesNotContainKeys("cnf", "name", "given_name", "family_name", "email");
        assertThat(roles(token)).containsExactly("officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jp-officer-1", "jp-supervisor", "jp-legal-1", "jp-auditor", "rilo-officer"})
    void lets_staff_see_what_waits_for_them(String account) throws IOException {
        var answer = person().get(hub.staff("/v1/tasks"), token(account));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("items");
    }

    @Test
    void lets_an_officer_try_to_release_and_an_auditor_not() throws IOException {
        var release = hub.staff("/v1/tasks/" + UUID.randomUUID() + "/release");
        var officer = token("rilo-officer");
        var auditor = token("jp-auditor");

        assertThat(person().postJson(release, officer, "").statusCode()).isEqualTo(404);
        assertThat(person().postJson(release, auditor, "").statusCode()).isEqualTo(403);
    }

    @Test
    void lets_no_person_in_where_systems_come() throws IOException {
        var token = token("jp-officer-1");

        assertThat(refusal(() -> atInbox(korea, token))).isEqualTo("TOKEN_OF_ANOTHER_CERTIFICATE");
    }

    @Test
    void lets_nobody_in_with_an_id_token_which_is_for_the_client_and_not_for_the_hub()
            throws IOException, ParseException {
        var proof = Browser.Proof.made();
        var token = OpenId.field(issuer.redeem(person(), code("rilo-officer", proof), proof), "id_token");

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getAudience()).doesNotContain("rilo-hub");
        assertThat(refusal(() -> person().get(hub.staff("/v1/tasks"), token))).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void gives_no_code_for_a_wrong_password() throws IOException {
        assertThat(browser().signIn(Browser.Proof.made().challenge(), "jp-legal-2", "wrong"))
                .isEmpty();
    }

    @Test
    void gives_no_code_without_a_challenge_for_its_proof() throws IOException {
        var returned = browser().signIn(Map.of(), "jp-officer-1", password("jp-officer-1"));

        assertThat(returned.flatMap(Browser::code)).isEmpty();
    }

    @Test
    void gives_no_token_for_a_code_to_somebody_else() throws IOException {
        var code = code("jp-officer-1", Browser.Proof.made());

        assertRefused(issuer.redeem(person(), code, Browser.Proof.made()));
    }

    private static Duration life(String token) throws ParseException {
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        return Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
    }

    /** Of all roles at {@code realm_access.roles}, those that mean something to the hub. */
    private static Set<String> roles(SignedJWT token) throws ParseException {
        var access = token.getJWTClaimsSet().getJSONObjectClaim("realm_access");
        var named = Optional.ofNullable(access)
                .map(all -> (Collection<?>) all.get("roles"))
                .orElse(List.of());
        var known = new HashSet<>(ROLES);
        known.retainAll(named);
        return known;
    }
}
