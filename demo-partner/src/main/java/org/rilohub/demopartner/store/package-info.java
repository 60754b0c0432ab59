/** What arrived, kept so that a torn write or a restart loses and repeats nothing. */
@NullMarked
package org.rilohub.demopartner.store;

import org.jspecify.annotations.NullMarked;
