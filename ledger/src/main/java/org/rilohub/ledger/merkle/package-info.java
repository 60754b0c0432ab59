/** Merkle trees as RFC 6962 defines them, with the JDK alone. */
@NullMarked
package org.rilohub.ledger.merkle;

import org.jspecify.annotations.NullMarked;
