/** Writes the published schemas from the shapes of the vocabulary. */
@NullMarked
package org.rilohub.schemas.publish;

import org.jspecify.annotations.NullMarked;
