package org.rilohub.routes;

import java.util.Optional;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizureReport;

/** By what one administration knows a seizure (SR-03): its own reference number, within the year of the seizure. */
record Reference(Party owner, int year, String hash) {
    /** Empty of what is no seizure report. */
    static Optional<Reference> of(Party owner, Content content) {
        return content instanceof SeizureReport report ? Optional.of(of(owner, report)) : Optional.empty();
    }

    static Reference of(Party owner, SeizureReport report) {
        return new Reference(
                owner,
                report.seizureDate().getYear(),
                Digest.of(owner.organisation() + " " + report.nationalReference()));
    }
}
