/** The partner's own message broker. */
@NullMarked
package org.rilohub.demopartner.broker;

import org.jspecify.annotations.NullMarked;
