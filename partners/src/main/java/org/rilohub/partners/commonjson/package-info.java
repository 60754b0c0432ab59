/** {@code common-json}: the vocabulary's own JSON, as its published schema says. */
@NullMarked
package org.rilohub.partners.commonjson;

import org.jspecify.annotations.NullMarked;
