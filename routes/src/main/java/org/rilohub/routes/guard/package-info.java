/** The second look at what leaves: reads the final bytes by itself and knows nothing of how they were made. */
@NullMarked
package org.rilohub.routes.guard;

import org.jspecify.annotations.NullMarked;
