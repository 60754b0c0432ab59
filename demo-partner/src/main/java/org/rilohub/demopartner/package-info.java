/** A partner administration's own side, independent of the hub's code. */
@NullMarked
package org.rilohub.demopartner;

import org.jspecify.annotations.NullMarked;
