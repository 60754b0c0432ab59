package org.rilohub.schemas.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.CitesDetail;
import org.rilohub.schemas.CodeEntry;

/** SR-11: the species is in that appendix of CITES, and was on the day of the seizure. */
final class CitesAgrees implements Rule {
    private static final String ID = "SR-11";
    private static final String PATH = "report.goods[].cites.";

    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.report().goods().stream()
                .flatMap(goods -> goods.cites().stream())
                .map(cites -> examine(cites, subject))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> examine(CitesDetail cites, Subject subject) {
        var listed = listed(cites.species(), subject);
        if (listed.isEmpty()) {
            return Optional.of(
                    Finding.info(ID, PATH + "species", "The hub's list of species does not have this name."));
        }
        if (!listed.get().isValid(subject.date())) {
            return Optional.of(Finding.flag(
                    ID, PATH + "appendix", "The species was not in an appendix on that day: check species and date."));
        }
        return listed.get().values("appendices").contains(cites.appendix())
                ? Optional.empty()
                : Optional.of(Finding.flag(
                        ID, PATH + "appendix", "The species is in another appendix: check species and appendix."));
    }

    /** The species itself, or its whole genus. */
    private static Optional<CodeEntry> listed(String species, Subject subject) {
        var entries = subject.lists().list("cites-species").entries();
        int space = species.indexOf(' ');
        var genus = space < 0 ? species : species.substring(0, space);
        return Optional.ofNullable(entries.get(species)).or(() -> Optional.ofNullable(entries.get(genus + " spp.")));
    }
}
