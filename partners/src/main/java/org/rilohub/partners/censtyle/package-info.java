/**
 * {@code cen-style}: made up for RILO Hub in the manner of the CEN, not the format of the WCO. It has no element for
 * anything that points to a person.
 */
@NullMarked
package org.rilohub.partners.censtyle;

import org.jspecify.annotations.NullMarked;
