/** The runnable: wiring, embedded defaults, command line, demonstration. */
@NullMarked
package org.rilohub.gateway;

import org.jspecify.annotations.NullMarked;
