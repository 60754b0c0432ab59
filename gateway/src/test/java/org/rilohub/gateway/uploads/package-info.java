/** Bulk upload from the sender's terminal to the hub's record. */
@NullMarked
package org.rilohub.gateway.uploads;

import org.jspecify.annotations.NullMarked;
