package org.rilohub.gateway.partnerkit;

/** What came of one check. */
enum Verdict {
    PASSED,
    FAILED,
    /** Not asked; its evidence says why. */
    SKIPPED
}
