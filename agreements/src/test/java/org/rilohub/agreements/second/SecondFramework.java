package org.rilohub.agreements.second;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One framework as the published lists give it.
 *
 * @param ends the first day it no longer holds, if it ended
 * @param flagged the first day the FY2012 flag holds, if it ever does
 * @param excluded commodity categories it does not cover
 * @param harmReview commodity categories whose nominal data a person must look at
 */
record SecondFramework(
        String id,
        String partner,
        String kind,
        LocalDate begins,
        Optional<LocalDate> ends,
        Optional<LocalDate> flagged,
        Set<String> excluded,
        Set<String> harmReview) {

    SecondFramework {
        excluded = Set.copyOf(excluded);
        harmReview = Set.copyOf(harmReview);
    }

    boolean inForce(LocalDate day) {
        if (day.isBefore(begins)) {
            return false;
        }
        return ends.isEmpty() || day.isBefore(ends.get());
    }

    boolean flag(LocalDate day) {
        return flagged.isPresent() && !day.isBefore(flagged.get());
    }
}
