/** Signing and sealing at the three doors, from the interface guide alone: JOSE, WS-Security, CMS. */
@NullMarked
package org.rilohub.demopartner.envelope;

import org.jspecify.annotations.NullMarked;
