/** What a message says, in the partner's own dialect: its header facts, its leaves, its schema. */
@NullMarked
package org.rilohub.demopartner.content;

import org.jspecify.annotations.NullMarked;
