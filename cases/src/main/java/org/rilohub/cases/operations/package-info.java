/** Operations: closed groups that exchange warnings, feedback and seizures for a time. */
@NullMarked
package org.rilohub.cases.operations;

import org.jspecify.annotations.NullMarked;
