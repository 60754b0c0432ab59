/** Sending as fast as possible, and measuring. */
@NullMarked
package org.rilohub.demopartner.load;

import org.jspecify.annotations.NullMarked;
