/** The switches of a demonstration: send this, behave so, show what came. */
@NullMarked
package org.rilohub.demopartner.control;

import org.jspecify.annotations.NullMarked;
