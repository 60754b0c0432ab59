/** Changing frameworks from a terminal: proposed, approved with a person's own certificate, withdrawn. */
@NullMarked
package org.rilohub.gateway.frameworks;

import org.jspecify.annotations.NullMarked;
