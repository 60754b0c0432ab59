/** {@code common-xml}: the vocabulary's own XML, as its published schema says. */
@NullMarked
package org.rilohub.partners.commonxml;

import org.jspecify.annotations.NullMarked;
