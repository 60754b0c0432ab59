/** SQL as the stores of every module write it: one statement, one transaction, one exception. */
@NullMarked
package org.rilohub.ledger.sql;

import org.jspecify.annotations.NullMarked;
