package org.rilohub.routes.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rilohub.cases.Person;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people in by an access token; one that is bound to a certificate is a system's, and no use here. */
final class StaffAuthentication extends OncePerRequestFilter {
    private final AccessTokens tokens;
    private final Refusals refusals;

    StaffAuthentication(AccessTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            identify(request);
        } catch (RefusedAtDoorException e) {
            refusals.answer(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private void identify(HttpServletRequest request) {
        var token = tokens.of(request);
        if (token.thumbprint().isPresent()) {
            throw new RefusedAtDoorException("unauthenticated", "SYSTEM_TOKEN_AT_STAFF_PORT");
        }
        new Caller.Staff(new Person(token.subject(), token.organisation(), token.roles())).enter(request);
        SignedIn.as(token.organisation(), token.roles());
    }
}
