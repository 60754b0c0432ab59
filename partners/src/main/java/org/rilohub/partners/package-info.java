/** The directory of administrations, and one dialect per format: {@code canonicalise} and {@code translate}. */
@NullMarked
package org.rilohub.partners;

import org.jspecify.annotations.NullMarked;
