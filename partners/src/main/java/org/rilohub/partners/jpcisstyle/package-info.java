/**
 * {@code jpcis-style}: made up for RILO Hub in the manner of a Japanese system, with Japanese names, classes, era dates
 * and UTC+9; not a format of Japan Customs.
 */
@NullMarked
package org.rilohub.partners.jpcisstyle;

import org.jspecify.annotations.NullMarked;
