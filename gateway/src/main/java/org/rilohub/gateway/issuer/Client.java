package org.rilohub.gateway.issuer;

/**
 * A partner's system at the issuer.
 *
 * @param id client id, such as {@code customs-KR}
 * @param organisation the {@code org} claim: {@code customs:KR}
 * @param subject distinguished name of the TLS certificate it signs in with (RFC 8705 section 2.1)
 */
public record Client(String id, String organisation, String subject) {}
