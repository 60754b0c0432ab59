/** What may be told to whom, and why: {@code decide}, then {@code minimise}. */
@NullMarked
package org.rilohub.agreements;

import org.jspecify.annotations.NullMarked;
