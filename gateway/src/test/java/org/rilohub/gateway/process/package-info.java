/** The hub and its partners as processes of their own, as tests start, look at and end them. */
@NullMarked
package org.rilohub.gateway.process;

import org.jspecify.annotations.NullMarked;
