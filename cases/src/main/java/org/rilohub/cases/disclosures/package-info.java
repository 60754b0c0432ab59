/** Who was told what: the ground on which consents, obligations and recalls stand. */
@NullMarked
package org.rilohub.cases.disclosures;

import org.jspecify.annotations.NullMarked;
