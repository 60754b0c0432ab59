package org.rilohub.routes.door;

import java.util.Set;
import org.rilohub.schemas.Party;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** A caller as the framework's access rules see it: an organisation with roles, no credentials. */
final class SignedIn extends AbstractAuthenticationToken {
    /** What a partner's system may be: the role of every partner path. */
    static final String PARTNER = "ROLE_partner";

    private final String organisation;

    private SignedIn(Party party, String... authorities) {
        super(AuthorityUtils.createAuthorityList(authorities));
        this.organisation = party.organisation();
        setAuthenticated(true);
    }

    /** Signs a partner's system in, for this request. */
    static void as(Party partner) {
        enter(new SignedIn(partner, PARTNER));
    }

    /** Signs a person in, for this request. */
    static void as(Party organisation, Set<String> roles) {
        enter(new SignedIn(
                organisation, roles.stream().map(role -> "ROLE_staff_" + role).toArray(String[]::new)));
    }

    private static void enter(SignedIn caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return organisation;
    }
}
