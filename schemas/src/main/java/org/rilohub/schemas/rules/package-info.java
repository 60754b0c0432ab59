/** Decides whether a submission is fit to be exchanged: small named rules, each with its number. */
@NullMarked
package org.rilohub.schemas.rules;

import org.jspecify.annotations.NullMarked;
