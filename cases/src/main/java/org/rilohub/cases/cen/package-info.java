/** The CEN lane: review before publication, thresholds, and reports that speak of one seizure. */
@NullMarked
package org.rilohub.cases.cen;

import org.jspecify.annotations.NullMarked;
