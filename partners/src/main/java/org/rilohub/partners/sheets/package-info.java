/** Seizure reports in spreadsheets: templates, reading row by row, and the sender's own file handed back with verdicts. */
@NullMarked
package org.rilohub.partners.sheets;

import org.jspecify.annotations.NullMarked;
