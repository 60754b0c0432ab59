/** A first load test: generator, hub and partner as three processes over TLS. */
@NullMarked
package org.rilohub.gateway.bench;

import org.jspecify.annotations.NullMarked;
