package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.clocks.Alarm;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.security.Vault;

/** Notes each report of a seizure when it is accepted, and sets the alarm that lets it be matched soon after. */
final class Sightings {
    private final SightingStore store = new SightingStore();
    private final Vault vault;
    private final Normalisation weights;
    private final Alarms alarms;

    Sightings(Vault vault, Normalisation weights, Alarms alarms) {
        this.vault = vault;
        this.weights = weights;
        this.alarms = alarms;
    }

    /** Once for each message. */
    void note(Connection tx, CaseMessage message, SeizureReport report, Set<Lane> lanes) throws SQLException {
        var sighting = new Sighting(
                message.id(),
                message.sender(),
                message.at(),
                lanes,
                message.id(),
                new Traits(report).amounts(),
                amended(report),
                report.functionCode() == FunctionCode.CANCEL);
        var month = report.seizureDate().withDayOfMonth(1);
        if (store.insert(tx, sighting, month, marks(new Traits(report)), related(report, "SAME_CASE"))) {
            weigh(tx, message.id(), report);
            alarms.set(tx, new Alarm(message.sender(), MatchClock.KIND, message.id(), "match", message.at()));
        }
    }

    private void weigh(Connection tx, UUID id, SeizureReport report) throws SQLException {
        int number = 0;
        for (var goods : report.goods()) {
            number++;
            store.goods(tx, id, number, goods.category().name(), weights.kilograms(goods, report.seizureDate()));
        }
    }

    private SightingStore.Marks marks(Traits traits) {
        var reference = vault.marks(traits.reference());
        return new SightingStore.Marks(
                reference.getFirst(),
                current(traits.places(0)),
                current(traits.strongKeys(0)),
                reference,
                every(Traits.around(traits::places)),
                every(Traits.around(traits::strongKeys)));
    }

    private List<String> current(List<String> texts) {
        return texts.stream().map(text -> vault.marks(text).getFirst()).toList();
    }

    private List<String> every(List<String> texts) {
        return texts.stream().flatMap(text -> vault.marks(text).stream()).toList();
    }

    /** The report that this one replaces or cancels, if it does. */
    static Optional<UUID> amended(SeizureReport report) {
        return switch (report.functionCode()) {
            case ORIGINAL -> Optional.empty();
            case REPLACE -> related(report, "REPLACES").stream().findFirst();
            case CANCEL -> related(report, "CANCELS").stream().findFirst();
        };
    }

    private static List<UUID> related(SeizureReport report, String relation) {
        return report.relatedReports().stream()
                .filter(related -> related.relation().equals(relation))
                .map(RelatedReport::reportId)
                .toList();
    }
}
