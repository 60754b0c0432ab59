/** The conditions under which something may be told, one class each, and the order in which they are asked. */
@NullMarked
package org.rilohub.agreements.clauses;

import org.jspecify.annotations.NullMarked;
