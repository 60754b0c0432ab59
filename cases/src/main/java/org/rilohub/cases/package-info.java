/** What lasts longer than one message. */
@NullMarked
package org.rilohub.cases;

import org.jspecify.annotations.NullMarked;
