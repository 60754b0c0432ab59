/** What waits for a person: who may decide it, by when, and what was decided. */
@NullMarked
package org.rilohub.cases.tasks;

import org.jspecify.annotations.NullMarked;
