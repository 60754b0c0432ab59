/** How frameworks change: proposals, what people signed for them, and every version for ever. */
@NullMarked
package org.rilohub.cases.frameworks;

import org.jspecify.annotations.NullMarked;
