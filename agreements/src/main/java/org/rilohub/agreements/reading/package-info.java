/** How a framework, an answer and the difference of two frameworks are told in words, in English and Japanese. */
@NullMarked
package org.rilohub.agreements.reading;

import org.jspecify.annotations.NullMarked;
