package org.rilohub.schemas;

/** How much a seizure report says: the long form or the minimum for statistics. */
public enum ReportProfile {
    STANDARD,
    SIMPLIFIED
}
