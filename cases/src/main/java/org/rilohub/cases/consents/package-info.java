/** Consents: what an originator lets others do with what it gave, beyond what it gave it for. */
@NullMarked
package org.rilohub.cases.consents;

import org.jspecify.annotations.NullMarked;
