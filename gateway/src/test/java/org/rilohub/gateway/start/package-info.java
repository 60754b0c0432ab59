/** How long the packaged hub takes to start. */
@NullMarked
package org.rilohub.gateway.start;

import org.jspecify.annotations.NullMarked;
