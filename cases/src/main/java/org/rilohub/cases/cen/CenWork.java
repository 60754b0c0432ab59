package org.rilohub.cases.cen;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.LastDay;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Alert;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.security.Vault;

/** Takes reports and alerts into the CEN lane, keeps out what is below its thresholds, and notes every seizure. */
public final class CenWork implements CaseWork {
    private static final Set<String> ISSUERS = Set.of("customs", "rilo");

    private final Publications publications;
    private final Thresholds thresholds;
    private final Sightings sightings;
    private final Normalisation weights;
    private final Leaves leaves;

    /**
     * @param vault under whose keys reports are known again
     * @param weights how quantities become kilograms
     */
    public CenWork(
            Publications publications,
            Thresholds thresholds,
            Vault vault,
            Normalisation weights,
            Alarms alarms,
            Leaves leaves) {
        this.publications = publications;
        this.thresholds = thresholds;
        this.sightings = new Sightings(vault, weights, alarms);
        this.weights = weights;
        this.leaves = leaves;
    }

    @Override
    public void accepted(Connection tx, CaseMessage message) throws SQLException {
        switch (message.submission().content()) {
            case SeizureReport report -> report(tx, message, report);
            case Alert alert -> alert(tx, message, alert);
            default -> {}
        }
    }

    private void report(Connection tx, CaseMessage message, SeizureReport report) throws SQLException {
        var lanes = lanes(message);
        boolean corrects = corrects(tx, message.sender(), report);
        if (corrects) {
            requireForCen(lanes.contains(Lane.CEN));
        }
        if (lanes.contains(Lane.CEN) && !corrects && keepsOut(tx, message.sender(), report, message.at())) {
            lanes.remove(Lane.CEN);
            leaves.write(
                    tx,
                    "cen-below-threshold",
                    message.sender(),
                    Map.of("reportId", message.id().toString()));
        }
        publish(tx, message, report, lanes.contains(Lane.CEN), corrects);
        sightings.note(tx, message, report, lanes);
    }

    /** Whether somebody in the lane has what it cancels or replaces. */
    private boolean corrects(Connection tx, Party provider, SeizureReport report) throws SQLException {
        var amended = Sightings.amended(report);
        return amended.isPresent()
                && publications.held(tx, provider, amended.get()).isPresent()
                && publications.wasPublished(tx, provider, amended.get());
    }

    /** Whoever has it is to hear of it; and only its provider says what CEN users may read. */
    private static void requireForCen(boolean forCen) {
        if (!forCen) {
            throw OutOfTurnException.of(
                    "out-of-turn",
                    "PUBLISHED_IN_CEN",
                    "header.to",
                    "Address the RILO office in the CEN lane, too: what this amends was published there.");
        }
    }

    private static Set<Lane> lanes(CaseMessage message) {
        var header = message.submission().header();
        var lanes = EnumSet.noneOf(Lane.class);
        header.to().forEach(to -> lanes.add(to.lane().orElse(header.lane())));
        return lanes;
    }

    /** SR-12: whether the lane does not take a report for its quantities, as its thresholds stand at this instant. */
    public boolean keepsOut(Connection tx, Party provider, SeizureReport report, Instant at) throws SQLException {
        return report.functionCode() != FunctionCode.CANCEL
                && thresholds.on(tx, LocalDate.ofInstant(at, ZoneOffset.UTC)).keepOut(report, provider, weights);
    }

    private void publish(Connection tx, CaseMessage message, SeizureReport report, boolean forCen, boolean corrects)
            throws SQLException {
        switch (report.functionCode()) {
            case ORIGINAL -> register(tx, message, report, forCen, Publication.Kind.REPORT);
            case REPLACE -> {
                if (!forCen) {
                    amend(tx, message, report, corrects);
                } else if (!replace(tx, message, report)) {
                    register(tx, message, report, true, Publication.Kind.REPORT);
                }
            }
            case CANCEL -> amend(tx, message, report, corrects);
        }
    }

    private void register(
            Connection tx, CaseMessage message, SeizureReport report, boolean forCen, Publication.Kind kind)
            throws SQLException {
        if (forCen) {
            publications.register(tx, message.id(), message.sender(), kind, facts(report));
        }
    }

    private boolean replace(Connection tx, CaseMessage message, SeizureReport report) throws SQLException {
        var amended = Sightings.amended(report);
        return amended.isPresent()
                && publications.replace(tx, message.sender(), amended.get(), message.id(), facts(report));
    }

    /** What it amends leaves the lane. Whoever has that hears of it, and nobody hears of what was never published. */
    private void amend(Connection tx, CaseMessage message, SeizureReport report, boolean corrects) throws SQLException {
        var amended = Sightings.amended(report);
        if (amended.isPresent()) {
            publications.withdraw(tx, message.sender(), amended.get());
        }
        register(tx, message, report, corrects, Publication.Kind.AMENDMENT);
    }

    private static List<String> facts(SeizureReport report) {
        return List.of(
                "seizureDate=" + report.seizureDate(),
                "profile=" + report.profile(),
                "categories=" + codes(report.categories().stream()));
    }

    private static String codes(Stream<? extends Enum<?>> codes) {
        return codes.map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** The RILO office or an administration may issue one; a day that has passed is no use to anybody. */
    private void alert(Connection tx, CaseMessage message, Alert alert) throws SQLException {
        if (!lanes(message).contains(Lane.CEN)) {
            return;
        }
        if (!ISSUERS.contains(message.sender().kind())) {
            throw OutOfTurnException.of(
                    "out-of-turn", "NO_ISSUER", "header.from", "Let an administration or the office issue it.");
        }
        if (alert.validUntil().filter(day -> LastDay.isOver(day, message.at())).isPresent()) {
            throw OutOfTurnException.of(
                    "out-of-turn", "ALERT_IS_OVER", "validUntil", "Give a day that has not passed.");
        }
        publications.register(
                tx,
                message.id(),
                message.sender(),
                Publication.Kind.ALERT,
                List.of("kind=ALERT", "categories=" + codes(alert.categories().stream())));
    }
}
