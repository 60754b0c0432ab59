/** Where messages and people come in: who calls is settled here, what is read is bounded, what is refused is recorded once. */
@NullMarked
package org.rilohub.routes.door;

import org.jspecify.annotations.NullMarked;
