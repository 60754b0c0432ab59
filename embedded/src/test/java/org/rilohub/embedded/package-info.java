/** What a hub may rely on from the parts it brings along. */
@NullMarked
package org.rilohub.embedded;

import org.jspecify.annotations.NullMarked;
