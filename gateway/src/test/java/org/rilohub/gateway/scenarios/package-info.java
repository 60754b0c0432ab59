/** Whole stories of cases, from the first message to the last leaf, told over the doors of one real hub. */
@NullMarked
package org.rilohub.gateway.scenarios;

import org.jspecify.annotations.NullMarked;
