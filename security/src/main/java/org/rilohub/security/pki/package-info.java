/** Certificates for development and demonstrations, made on the spot; production brings its own. */
@NullMarked
package org.rilohub.security.pki;

import org.jspecify.annotations.NullMarked;
