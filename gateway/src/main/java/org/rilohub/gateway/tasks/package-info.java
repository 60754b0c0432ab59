/** Tasks from a terminal: what waits for a person, shown, decided and released. */
@NullMarked
package org.rilohub.gateway.tasks;

import org.jspecify.annotations.NullMarked;
