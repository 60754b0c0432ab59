/** How this partner hands a report to the hub, and checks what the hub signs in return. */
@NullMarked
package org.rilohub.demopartner.send;

import org.jspecify.annotations.NullMarked;
