/** What the drawing of modules, the order of steps and the house rules promise, held against the code as it was compiled. */
@NullMarked
package org.rilohub.gateway.architecture;

import org.jspecify.annotations.NullMarked;
