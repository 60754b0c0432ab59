/** Looks in free text for what points to a person, and says only of which kind it is. */
@NullMarked
package org.rilohub.schemas.scan;

import org.jspecify.annotations.NullMarked;
