/** Many reports in a row leave nothing behind: no loss, no growing memory. */
@NullMarked
package org.rilohub.gateway.soak;

import org.jspecify.annotations.NullMarked;
