package org.rilohub.schemas.rules;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.Conveyance;

/** SR-09: the mode of transport fits the type of conveyance and of location, and the location its UN/LOCODE. */
final class ModeFits implements Rule {
    private static final String ID = "SR-09";

    @Override
    public Stream<Finding> examine(Subject subject) {
        var report = subject.report();
        var mode = report.conveyance().map(Conveyance::mode);
        var conveyanceType = report.conveyance().flatMap(Conveyance::type);
        return Stream.of(
                        modes(mode, conveyanceType.flatMap(code -> subject.code("conveyance-type", code)))
                                .map(type -> Finding.flag(
                                        ID,
                                        "report.conveyance.type",
                                        "This type does not go by that mode: check both.")),
                        modes(mode, report.locationType().flatMap(code -> subject.code("location-type", code)))
                                .map(type -> Finding.flag(
                                        ID,
                                        "report.locationType",
                                        "That mode does not come to such a location: check both.")),
                        functions(subject))
                .flatMap(Optional::stream);
    }

    /** The entry, if it names modes and this is not one of them. */
    private static Optional<CodeEntry> modes(Optional<String> mode, Optional<CodeEntry> type) {
        return type.filter(entry -> mode.isPresent() && lacks(entry.values("modes"), List.of(mode.get())));
    }

    private static Optional<Finding> functions(Subject subject) {
        var report = subject.report();
        var place = report.seizureLocation().flatMap(code -> subject.code("locode", code));
        var offered = place.map(entry -> entry.values("functions")).orElse(List.of());
        return report.locationType()
                .flatMap(code -> subject.code("location-type", code))
                .filter(type -> !offered.isEmpty() && lacks(type.values("functions"), offered))
                .map(type -> Finding.flag(
                        ID, "report.seizureLocation", "The UN/LOCODE has no location of this type: check both."));
    }

    private static boolean lacks(List<String> wanted, List<String> offered) {
        return !wanted.isEmpty() && Collections.disjoint(wanted, offered);
    }
}
