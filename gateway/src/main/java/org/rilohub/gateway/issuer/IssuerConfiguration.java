package org.rilohub.gateway.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import java.util.UUID;
import org.rilohub.gateway.issuer.EmbeddedIssuer.Plan;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The authorization server: Spring Security's, with our clients, people and claims. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class IssuerConfiguration {
    @Bean
    SslBundleRegistrar tls(Plan plan) {
        var stores = SslStoreBundle.of(plan.keys(), plan.keyPassword(), plan.trust());
        return registry ->
                registry.registerBundle("issuer", SslBundle.of(stores, SslBundleKey.of(plan.keyPassword(), "tls")));
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Plan plan, RegisteredClientRepository clients, DevicePages pages) {
        var device = new DeviceClient(clients);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
            server.clientAuthentication(
                    client -> client.authenticationConverter(device).authenticationProvider(device));
            server.deviceAuthorizationEndpoint(start -> start.verificationUri(
                    plan.issuer().resolve(DevicePages.ENTRY).toString()));
            server.deviceVerificationEndpoint(approval -> approval.consentPage(DevicePages.APPROVAL)
                    .authenticationProviders(steps -> steps.forEach(DeviceApproval::require))
                    .deviceVerificationResponseHandler(pages::approved)
                    .errorResponseHandler(pages::failed));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), browsers()));
        return http.build();
    }

    @Bean
    DevicePages devicePages() {
        return new DevicePages();
    }

    /** Who asks for pages by name; a system that takes anything is refused and not led to a sign-in page. */
    private static RequestMatcher browsers() {
        var browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browsers.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return browsers;
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.formLogin(withDefaults());
        return http.build();
    }

    @Bean
    RegisteredClientRepository clients(Plan plan) {
        var clients = plan.clients().stream().map(Clients::partner).toList();
        var all = new java.util.ArrayList<>(clients);
        all.add(Clients.people());
        return new InMemoryRegisteredClientRepository(all);
    }

    @Bean
    UserDetailsService accounts(Plan plan) {
        var accounts = plan.people().stream()
                .filter(person -> plan.passwords().containsKey(person.account()))
                .map(person -> User.withUsername(person.account())
                        .password("{noop}" + plan.passwords().get(person.account()))
                        .authorities("PERSON")
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(accounts);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Plan plan) {
        return new TokenContract(plan.clients(), plan.people(), plan.clock());
    }

    /** Endpoints below a path, like a realm's, are served only if any path may be an issuer; the hub takes one. */
    @Bean
    AuthorizationServerSettings endpoints() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .deviceVerificationEndpoint("/device")
                .build();
    }

    /** For the user-info endpoint, which takes the issuer's own tokens. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> signingKey) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKey);
    }

    @Bean
    JWKSource<SecurityContext> signingKey() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyID(UUID.randomUUID().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }
}
