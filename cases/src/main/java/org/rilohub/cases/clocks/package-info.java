/** Time: calendars of both sides, deadlines, and alarms that ring once. */
@NullMarked
package org.rilohub.cases.clocks;

import org.jspecify.annotations.NullMarked;
