package org.rilohub.gateway.issuer;

import java.security.cert.X509Certificate;
import java.time.Clock;
import org.rilohub.gateway.HubUnderTest;
import tools.jackson.databind.json.JsonMapper;

/** The issuer a hub brings along. */
@SuppressWarnings("NullAway.Init") // JUnit's life cycle
class EmbeddedIssuerTest extends IssuerContract {
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
}
