/** Obligations that travel with information: what a receiver owes, by when, and what it says it did. */
@NullMarked
package org.rilohub.cases.obligations;

import org.jspecify.annotations.NullMarked;
