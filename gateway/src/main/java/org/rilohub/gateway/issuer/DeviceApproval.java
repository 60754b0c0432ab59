package org.rilohub.gateway.issuer;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceAuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceVerificationAuthenticationProvider;

/** Each device code is approved by a button of its own: no earlier approval stands for it (RFC 8628 section 5.4). */
final class DeviceApproval {
    /** Name of the button that approves. */
    static final String ACCEPT = "accept";

    /** Name of the button that does not. */
    static final String CANCEL = "cancel";

    private DeviceApproval() {}

    /** Makes the issuer's own steps ask each time, and take nothing but the button for an answer. */
    static void require(AuthenticationProvider step) {
        if (step instanceof OAuth2DeviceVerificationAuthenticationProvider verification) {
            verification.setAuthorizationConsentRequired(context -> true);
        }
        if (step instanceof OAuth2DeviceAuthorizationConsentAuthenticationProvider consent) {
            consent.setAuthorizationConsentCustomizer(DeviceApproval::decide);
        }
    }

    /** What was approved before is forgotten first, or a refusal would not be one. */
    private static void decide(OAuth2AuthorizationConsentAuthenticationContext context) {
        context.getAuthorizationConsent().authorities(Set::clear);
        var pressed = context.<OAuth2AuthorizationConsentAuthenticationToken>getAuthentication()
                .getAdditionalParameters();
        if (pressed.containsKey(ACCEPT) && !pressed.containsKey(CANCEL)) {
            context.getAuthorizationConsent().authority(new SimpleGrantedAuthority("DEVICE_APPROVED"));
        }
    }
}
