/** What a decision leaves to people of the provider, and what they rule. */
@NullMarked
package org.rilohub.cases.referrals;

import org.jspecify.annotations.NullMarked;
