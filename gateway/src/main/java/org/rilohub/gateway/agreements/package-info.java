/** Reading frameworks from a terminal: listed, shown, compared, checked, and tried on what was decided before. */
@NullMarked
package org.rilohub.gateway.agreements;

import org.jspecify.annotations.NullMarked;
