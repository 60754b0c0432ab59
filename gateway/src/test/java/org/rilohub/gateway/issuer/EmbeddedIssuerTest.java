package org.rilohub.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rilohub.gateway.HubUnderTest;
import tools.jackson.databind.json.JsonMapper;

/** The issuer a hub brings along. */
@SuppressWarnings("NullAway.Init") // JUnit's life cycle
class EmbeddedIssuerTest extends IssuerContract {
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

    @Override
    HubUnderTest open(Site site, Clock clock) {
        return HubUnderTest.start(site.settings(), clock);
    }

    @Override
    X509Certificate issuerAuthority() {
        return site.pki().authority().rootCertificate();
    }

    @Override
    String password(String account) {
        var file = site.hubFolder().resolve("demonstration-people.json");
        return JsonMapper.shared().readTree(file).path(account).asString();
    }

    @Test
    void keeps_a_token_where_its_owner_alone_can_read_it() throws IOException {
        var terminal = terminal("rilo-officer", Terminal.APPROVE);
        assertThat(terminal.login()).isTrue();

        assertThat(Files.getPosixFilePermissions(terminal.tokenFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(terminal.tokenFile().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void asks_again_for_each_code_and_takes_a_refusal_after_an_approval() throws IOException {
        assertThat(terminal("jp-supervisor", Terminal.APPROVE).login()).isTrue();

        assertThat(terminal("jp-supervisor", Terminal.REFUSE).login()).isFalse();
        assertThat(terminal("jp-supervisor", "neither").login()).isFalse();
    }

    @Test
    void explains_itself_in_both_languages_at_the_address_it_names() throws IOException {
        var offer = issuer.askDeviceCode(person(), Clients.PEOPLE, Browser.Proof.made());
        var browser = person();
        var entry = URI.create(OpenId.field(offer, "verification_uri"));

        assertThat(entry).hasToString(hub.issuer() + "/device");
        signIn(browser, entry);
        assertThat(browser.page(entry).body()).contains("Type the code", "コードを入力してください");
        var wrong = browser.post(entry, Map.of("user_code", "BCDF-GHJK"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("This code is not known", "このコードは無効");
    }

    @Test
    void shows_the_code_and_the_account_before_anybody_approves() throws IOException {
        var code = OpenId.field(issuer.askDeviceCode(person(), Clients.PEOPLE, Browser.Proof.made()), "user_code");
        var browser = person();
        var entry = URI.create(hub.issuer() + "/device");
        signIn(browser, entry);

        var sent = browser.post(entry, Map.of("user_code", code));

        var approval = entry.resolve(sent.headers().firstValue("Location").orElseThrow());
        assertThat(browser.page(approval).body()).contains(code, "jp-auditor", "Approve", "許可する");
    }

    @Test
    void shows_no_markup_that_an_address_brought_along() throws IOException {
        var browser = person();
        signIn(browser, URI.create(hub.issuer() + "/device"));
        var forged = Map.of("client_id", "<b>", "state", "\"><script>", "user_code", "<i>");

        var page = browser.page(URI.create(hub.issuer() + "/device/approval?" + Https.encoded(forged)));

        assertThat(page.body()).doesNotContain("<b>", "<script>", "<i>");
    }

    @Test
    void shows_no_page_for_a_code_to_somebody_who_has_not_signed_in() throws IOException {
        var answer = person().page(URI.create(hub.issuer() + "/device"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void gives_no_token_for_a_code_without_its_proof_to_somebody_who_calls_it_a_device_code() throws IOException {
        var code = code("jp-officer-2", Browser.Proof.made());
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                Clients.PEOPLE,
                "redirect_uri",
                Browser.REDIRECT,
                "code",
                code);
        var token = issuer.endpoint("token_endpoint");

        assertRefused(person().post(URI.create(token + "?grant_type=" + DEVICE), form));
        assertRefused(person().post(token, form));
    }

    @Test
    void tells_nobody_about_tokens_who_calls_itself_a_device() throws IOException {
        var form =
                Map.of("grant_type", DEVICE, "client_id", Clients.PEOPLE, "token", token(korea), "device_code", "some");

        assertThat(person().post(issuer.endpoint("introspection_endpoint"), form)
                        .statusCode())
                .isEqualTo(401);
    }

    private void signIn(Https browser, URI wanted) throws IOException {
        browser.page(wanted);
        var login = wanted.resolve("/login");
        var csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(browser.page(login).body());
        assertThat(csrf.find()).isTrue();
        browser.post(
                login, Map.of("username", "jp-auditor", "password", password("jp-auditor"), "_csrf", csrf.group(1)));
    }
}
