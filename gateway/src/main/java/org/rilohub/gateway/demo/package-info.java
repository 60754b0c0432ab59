/** The demonstration: real partners as processes of their own, real messages, and a check of all that happened. */
@NullMarked
package org.rilohub.gateway.demo;

import org.jspecify.annotations.NullMarked;
