/** What the hub would answer, asked from a terminal: no running hub is needed, and nothing is sent. */
@NullMarked
package org.rilohub.gateway.explain;

import org.jspecify.annotations.NullMarked;
