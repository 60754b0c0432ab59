/** Tells partners that name a webhook when there is something to look at: signed, retried, ids only. */
@NullMarked
package org.rilohub.routes.webhooks;

import org.jspecify.annotations.NullMarked;
