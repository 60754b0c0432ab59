package org.rilohub.cases.consents;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.clauses.CriminalUse;
import org.rilohub.cases.disclosures.Disclosure;

/** Whether a court may ever see what was told (POL-07, POL-08). */
record CourtUse(Supplier<Frameworks> frameworks) {
    /** Where the framework is of the older form, or none was named: no consent is possible. */
    boolean isProhibited(Disclosure disclosure, LocalDate day) {
        return disclosure
                .framework()
                .flatMap(id -> frameworks.get().named(id, day))
                .filter(framework -> framework.everyClause().stream()
                        .filter(CriminalUse.class::isInstance)
                        .map(CriminalUse.class::cast)
                        .anyMatch(clause -> isConsentable(clause, day)))
                .isEmpty();
    }

    private static boolean isConsentable(CriminalUse clause, LocalDate day) {
        return clause.consentable().filter(validity -> validity.amendedOn(day)).isPresent();
    }
}
