/** Plays the hub against the system that a customs administration is building, and says what it did right and wrong. */
@NullMarked
package org.rilohub.gateway.partnerkit;

import org.jspecify.annotations.NullMarked;
