/** Requests for assistance, from the first message to the last. */
@NullMarked
package org.rilohub.cases.requests;

import org.jspecify.annotations.NullMarked;
