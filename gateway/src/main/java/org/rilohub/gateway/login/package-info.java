/** Signing a person in from a terminal, by device code (RFC 8628). */
@NullMarked
package org.rilohub.gateway.login;

import org.jspecify.annotations.NullMarked;
