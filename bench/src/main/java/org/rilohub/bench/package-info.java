/** How long the parts of the sentence take, each by itself. */
@NullMarked
package org.rilohub.bench;

import org.jspecify.annotations.NullMarked;
