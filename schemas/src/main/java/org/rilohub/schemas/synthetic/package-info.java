/** Makes up seizure reports that look like Japan's published statistics and are about nobody. */
@NullMarked
package org.rilohub.schemas.synthetic;

import org.jspecify.annotations.NullMarked;
