/** Real parts for a machine that has none: a PostgreSQL server and a message broker. */
@NullMarked
package org.rilohub.embedded;

import org.jspecify.annotations.NullMarked;
