package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Hearer;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Directory;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Submission;

/** Finds whom a message is for: one dispatch for each, stored before anything is decided. */
final class Address {
    private final Database database;
    private final Messages messages;
    private final Dispatches dispatches;
    private final Publishing publishing;
    private final Directory directory;
    private final CaseWork cases;
    private final Supplier<UUID> ids;
    private final RoutesConfiguration configuration;
    private final Clock clock;
    private final DurableSteps steps;

    Address(
            Database database,
            Messages messages,
            Dispatches dispatches,
            Publishing publishing,
            Directory directory,
            CaseWork cases,
            Supplier<UUID> ids,
            RoutesConfiguration configuration,
            Clock clock,
            DurableSteps steps) {
        this.database = database;
        this.messages = messages;
        this.dispatches = dispatches;
        this.publishing = publishing;
        this.directory = directory;
        this.cases = cases;
        this.ids = ids;
        this.configuration = configuration;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * The dispatches of a message that wait for a decision: all of them the first time, what is left of them later.
     *
     * @throws IllegalArgumentException if there is no such message
     */
    List<Opened> address(UUID reportId) {
        var opened = database.transaction(tx -> address(tx, reportId));
        steps.reached("address.committed");
        return opened;
    }

    private List<Opened> address(Connection tx, UUID reportId) throws SQLException {
        boolean first = messages.holdUnaddressed(tx, reportId).isPresent();
        var content = messages.content(tx, reportId)
                .orElseThrow(() -> new IllegalArgumentException("no such message: " + reportId));
        if (first) {
            store(tx, reportId, content);
        }
        var opened = new ArrayList<Opened>();
        for (var parcel : dispatches.of(tx, reportId, State.PENDING)) {
            opened.add(new Opened(parcel, dispatch(tx, cases, parcel, content)));
        }
        return List.copyOf(opened);
    }

    private void store(Connection tx, UUID reportId, Submission content) throws SQLException {
        var now = clock.instant();
        var keptOut = publishing.keptOut(tx, reportId, content.content());
        var all = addressees(tx, reportId, content);
        for (var to : all) {
            if (to.lane() != Lane.CEN || keptOut.isEmpty()) {
                dispatches.insert(tx, fresh(reportId, content, to, now));
            }
        }
        if (keptOut.isPresent() && all.stream().anyMatch(to -> to.lane() == Lane.CEN)) {
            var office = new Addressee(configuration.office(), Lane.CEN, Optional.empty());
            publishing.keepOut(tx, fresh(reportId, content, office, now), keptOut.get());
        }
        messages.setState(tx, reportId, "ADDRESSED");
    }

    private Dispatches.Fresh fresh(UUID reportId, Submission content, Addressee to, Instant now) {
        var provider = content.header().from().partyId();
        return new Dispatches.Fresh(
                ids.get(), reportId, provider, to, now, now.plus(configuration.patience()), Optional.empty());
    }

    /** Whom its header names, and whom its case named beside them when it was accepted; the office alone stands for a group it leads. */
    private List<Addressee> addressees(Connection tx, UUID messageId, Submission content) throws SQLException {
        var all = new LinkedHashSet<>(Addressee.of(content.header(), directory, configuration.office()));
        var hearers = cases.hearers(tx, new CaseMessage(messageId, content, messages.acceptedAt(tx, messageId)));
        hearers.forEach(hearer ->
                all.removeIf(to -> to.lane() == hearer.lane() && to.receiver().equals(configuration.office())));
        hearers.forEach(hearer -> all.add(named(all, hearer)));
        return List.copyOf(all);
    }

    private static Addressee named(Set<Addressee> all, Hearer hearer) {
        return all.stream()
                .filter(to -> to.lane() == hearer.lane() && to.receiver().equals(hearer.receiver()))
                .findFirst()
                .orElseGet(() -> new Addressee(hearer.receiver(), hearer.lane(), Optional.empty()));
    }

    /** As its receiver is to see it, with the id that is needed to answer it. */
    static Dispatch dispatch(Connection tx, CaseWork cases, Parcel parcel, Submission content) throws SQLException {
        var promptedBy = parcel.promptedBy();
        var shown = promptedBy.isPresent()
                ? cases.shownAgain(tx, parcel.reportId(), promptedBy.get(), content)
                : cases.shown(tx, parcel.reportId(), parcel.receiver(), content);
        return new Dispatch(parcel.dispatchId(), parcel.receiver(), parcel.lane(), shown.named(parcel.reportId()));
    }
}
