/** Whatever is killed, at whatever step: nothing acknowledged is lost, and nothing is delivered twice. */
@NullMarked
package org.rilohub.gateway.kill;

import org.jspecify.annotations.NullMarked;
