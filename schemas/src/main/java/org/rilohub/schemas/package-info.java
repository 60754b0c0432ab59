/** The shared vocabulary: what every administration's message means. */
@NullMarked
package org.rilohub.schemas;

import org.jspecify.annotations.NullMarked;
