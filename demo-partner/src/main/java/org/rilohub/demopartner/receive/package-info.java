/** How messages reach this partner, and how each is verified, kept and answered. */
@NullMarked
package org.rilohub.demopartner.receive;

import org.jspecify.annotations.NullMarked;
