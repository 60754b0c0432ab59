package org.rilohub.routes.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.rilohub.partners.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may call what: partners on their port, staff on theirs, and on any port nothing that is not named here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final int PARTNERS = 100;
    private static final int STAFF = 101;

    @Bean
    AccessTokens accessTokens(DoorSettings settings, Clock clock) {
        var rules = settings.tokens();
        return new AccessTokens(rules, new IssuerKeys(rules.issuer(), new IssuerDocuments(rules.tls())), clock);
    }

    @Bean
    @Order(PARTNERS)
    SecurityFilterChain partnerDoors(HttpSecurity http, Directory directory, AccessTokens tokens, Refusals refusals) {
        var filter = new PartnerAuthentication(directory, tokens, refusals);
        return chain(http.securityMatcher(Entrance.PARTNERS::of), filter, refusals, PublishedPaths::partners);
    }

    @Bean
    @Order(STAFF)
    SecurityFilterChain staffDoors(HttpSecurity http, AccessTokens tokens, Refusals refusals) {
        var filter = new StaffAuthentication(tokens, refusals);
        return chain(http.securityMatcher(Entrance.STAFF::of), filter, refusals, PublishedPaths::staff);
    }

    /** A request that came through no port we know. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain noDoor(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().denyAll()).build();
    }

    /** Paths with {@code //}, {@code ;}, encoded dots and the like, and methods such as TRACE. */
    @Bean
    RequestRejectedHandler suspiciousRequests(Refusals refusals) {
        return (request, response, rejected) -> refusals.answer(
                request, response, new RefusedAtDoorException(PlainStatus.BAD_REQUEST, "SUSPICIOUS_REQUEST"));
    }

    private static SecurityFilterChain chain(HttpSecurity http, Filter identity, Refusals refusals, Rules paths) {
        return http.addFilterBefore(identity, AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    paths.publish(rules);
                    rules.anyRequest().denyAll();
                })
                .exceptionHandling(denial -> denial.authenticationEntryPoint((request, response, e) -> refusals.answer(
                                request, response, new RefusedAtDoorException("unauthenticated", "NOBODY")))
                        .accessDeniedHandler(new Denials(refusals)))
                .build();
    }

    /** Names paths and who may call them. */
    @FunctionalInterface
    interface Rules {
        void publish(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules);
    }
}
