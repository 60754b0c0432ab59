/** A second reading of the texts: decides a question again, slowly, and shares no code with the decisions it checks. */
@NullMarked
package org.rilohub.agreements.second;

import org.jspecify.annotations.NullMarked;
