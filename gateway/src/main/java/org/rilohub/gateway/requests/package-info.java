/** Requests for assistance from a terminal: listed, shown, and answered by a person. */
@NullMarked
package org.rilohub.gateway.requests;

import org.jspecify.annotations.NullMarked;
