/** Files of many seizure reports: received, checked and imported as one, however often the hub is killed meanwhile. */
@NullMarked
package org.rilohub.cases.uploads;

import org.jspecify.annotations.NullMarked;
