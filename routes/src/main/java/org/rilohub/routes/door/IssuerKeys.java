package org.rilohub.routes.door;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issuer's keys, found through its OpenID configuration when the first token comes: the issuer may start after the hub.
 * Kept for five minutes, and for an hour at most while the issuer does not answer.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI issuer;
    private final IssuerDocuments documents;
    private volatile @Nullable JWKSource<SecurityContext> found;

    IssuerKeys(URI issuer, IssuerDocuments documents) {
        this.issuer = issuer;
        this.documents = documents;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        return source().get(selector, context);
    }

    private JWKSource<SecurityContext> source() throws KeySourceException {
        var known = found;
        if (known != null) {
            return known;
        }
        var discovered = discover();
        found = discovered;
        return discovered;
    }

    private JWKSource<SecurityContext> discover() throws KeySourceException {
        try {
            return JWKSourceBuilder.create(keySet().toURL(), documents)
                    .cache(KEPT.toMillis(), TIMEOUT.toMillis())
                    .refreshAheadCache(false)
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new RemoteKeySourceException("the issuer's configuration cannot be had", e);
        }
    }

    /** The address of the keys: of the configuration's issuer, and on the issuer's own host. */
    private URI keySet() throws IOException {
        var address = URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
        var configuration = JsonMapper.shared()
                .readTree(documents.retrieveResource(address.toURL()).getContent());
        var keys = URI.create(configuration.path("jwks_uri").asString(""));
        if (!issuer.toString().equals(configuration.path("issuer").asString(""))
                || !issuer.getAuthority().equals(keys.getAuthority())) {
            throw new IllegalArgumentException("the configuration is another issuer's");
        }
        return keys;
    }
}
