/** XML formats as tables: where each field stands on the wire, read and written by one pair of classes. */
@NullMarked
package org.rilohub.partners.xml;

import org.jspecify.annotations.NullMarked;
