/** Recalls: information that is called back from everybody who has it, however far it went. */
@NullMarked
package org.rilohub.cases.recalls;

import org.jspecify.annotations.NullMarked;
