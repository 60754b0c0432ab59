/** What a whole hub answers at its doors, with TLS, database, brokers and partners: to good reports and to bad input. */
@NullMarked
package org.rilohub.gateway.doors;

import org.jspecify.annotations.NullMarked;
