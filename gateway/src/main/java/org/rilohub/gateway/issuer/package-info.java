/** An OpenID Connect issuer for demonstration, where no Keycloak is configured. */
@NullMarked
package org.rilohub.gateway.issuer;

import org.jspecify.annotations.NullMarked;
