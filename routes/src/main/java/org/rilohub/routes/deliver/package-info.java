/** The ways a sealed message goes out; endpoints come from partner files and from nowhere else. */
@NullMarked
package org.rilohub.routes.deliver;

import org.jspecify.annotations.NullMarked;
