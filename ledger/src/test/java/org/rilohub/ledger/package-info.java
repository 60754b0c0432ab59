/** What a ledger keeps, whatever happens to it. */
@NullMarked
package org.rilohub.ledger;

import org.jspecify.annotations.NullMarked;
