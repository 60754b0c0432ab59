/** Reading framework files: strictly, and with every problem of every file at once. */
@NullMarked
package org.rilohub.agreements.load;

import org.jspecify.annotations.NullMarked;
