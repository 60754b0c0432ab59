/** What holds of Merkle trees, by published vectors and by trying every small size. */
@NullMarked
package org.rilohub.ledger.merkle;

import org.jspecify.annotations.NullMarked;
