/** Files of many reports from a terminal: signed with an administration's own key, sent, watched, and fetched back marked. */
@NullMarked
package org.rilohub.gateway.uploads;

import org.jspecify.annotations.NullMarked;
