/** The partner kit, played against the partner program that shares no code with the hub. */
@NullMarked
package org.rilohub.gateway.partnerkit;

import org.jspecify.annotations.NullMarked;
