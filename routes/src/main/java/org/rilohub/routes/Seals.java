package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.CaseWork;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Sealable;
import org.rilohub.security.Sealed;
import org.rilohub.security.Sealer;

/** Seals, or takes the seal of an earlier attempt: the same content travels in the same bytes while they are fresh. */
final class Seals {
    private final Database database;
    private final Messages messages;
    private final Dispatches dispatches;
    private final Recorder recorder;
    private final KnownFacts facts;
    private final CaseWork cases;
    private final Leaves leaves;
    private final Sealer sealer;
    private final Clock clock;
    private final DurableSteps steps;

    Seals(
            Database database,
            Messages messages,
            Dispatches dispatches,
            Recorder recorder,
            KnownFacts facts,
            CaseWork cases,
            Leaves leaves,
            Sealer sealer,
            Clock clock,
            DurableSteps steps) {
        this.database = database;
        this.messages = messages;
        this.dispatches = dispatches;
        this.recorder = recorder;
        this.facts = facts;
        this.cases = cases;
        this.leaves = leaves;
        this.sealer = sealer;
        this.clock = clock;
        this.steps = steps;
    }

    Leaving.Closed seal(Leaving.Passed passed) {
        var sealable = passed.written().translated().sealable();
        return kept(passed, sealable)
                .map(kept -> new Leaving.Closed(passed, kept, true))
                .orElseGet(() -> new Leaving.Closed(passed, sealer.seal(sealable), false));
    }

    private Optional<Sealed> kept(Leaving.Passed passed, Sealable sealable) {
        return passed.due().parcel().sealedDigests().isEmpty()
                ? Optional.empty()
                : database.transaction(tx -> stored(tx, passed, sealable));
    }

    private Optional<Sealed> stored(Connection tx, Leaving.Passed passed, Sealable sealable) throws SQLException {
        var parcel = passed.due().parcel();
        var key = messages.key(tx, parcel.reportId());
        return Sql.of("""
                        select sealed, sealed_media_type, sealed_digest from dispatch
                        where dispatch_id = ? and sealed_of = ? and sealed_door = ? and sealed_at > ?
                        """, parcel.dispatchId(), Digest.of(sealable.content()), sealable.door(), oldest(passed.due()))
                .first(
                        tx,
                        row -> Sealed.again(
                                sealable,
                                row.getString("sealed_digest"),
                                row.getString("sealed_media_type"),
                                key.decrypt(row.getBytes("sealed"), context(parcel))));
    }

    /** Half of what the partner accepts: it must still be fresh when it arrives. */
    private Instant oldest(Leaving.Due due) {
        Duration maxAge = due.partner().counterpart().maxAge();
        return clock.instant().minus(maxAge.dividedBy(2));
    }

    private static String context(Parcel parcel) {
        return "sealed:" + parcel.dispatchId();
    }

    /** Records what is about to leave, before it leaves; a seal used again was recorded when it was made. */
    Leaving.Ready record(Leaving.Closed closed) {
        return Leaving.Ready.recorded(closed, this::recordOnce);
    }

    private void recordOnce(Leaving.Closed closed) {
        if (!closed.again()) {
            database.perform(tx -> store(tx, closed));
            steps.reached("seal.committed");
        }
    }

    private void store(Connection tx, Leaving.Closed closed) throws SQLException {
        var parcel = closed.due().parcel();
        var held = dispatches
                .hold(tx, parcel.dispatchId(), State.QUEUED)
                .orElseThrow(() -> new IllegalStateException("no longer queued: " + parcel.dispatchId()));
        if (held.sealedDigests().isEmpty()) {
            cases.leaving(tx, message(tx, closed), parcel.receiver());
        }
        if (dispatches.isNews(tx, parcel.dispatchId(), closed.permit())) {
            recorder.decided(tx, parcel, closed.permit());
        }
        keep(tx, closed);
        facts.remember(tx, parcel, seen(closed));
        leaves.write(tx, "sealed", parcel.owner(), parcel.facts(facts(closed)), lists(closed));
        steps.reached("seal.before-commit");
    }

    private CaseMessage message(Connection tx, Leaving.Closed closed) throws SQLException {
        var reportId = closed.due().parcel().reportId();
        return new CaseMessage(reportId, closed.due().dispatch().content(), messages.acceptedAt(tx, reportId));
    }

    private static Submission seen(Leaving.Closed closed) {
        return closed.passed().written().trimmed().message().dispatch().content();
    }

    private void keep(Connection tx, Leaving.Closed closed) throws SQLException {
        var parcel = closed.due().parcel();
        var sealed = closed.sealed();
        Sql.of(
                        """
                        update dispatch set sealed = ?, sealed_door = ?, sealed_media_type = ?, sealed_at = ?,
                            sealed_digest = ?, sealed_of = ?,
                            sealed_digests = array_append(array_remove(sealed_digests, ?), ?)
                        where dispatch_id = ?
                        """,
                        messages.key(tx, parcel.reportId()).encrypt(sealed.wire(), context(parcel)),
                        sealed.door(),
                        sealed.mediaType(),
                        clock.instant(),
                        sealed.contentDigest(),
                        Digest.of(closed.translated().sealable().content()),
                        sealed.contentDigest(),
                        sealed.contentDigest(),
                        parcel.dispatchId())
                .update(tx);
    }

    private static SortedMap<String, Object> facts(Leaving.Closed closed) {
        var answer = closed.permit().answer();
        var facts = new TreeMap<String, Object>(Recorder.basis(answer));
        facts.put("door", closed.sealed().door().name());
        facts.put("contentDigest", closed.sealed().contentDigest());
        facts.put("question", Digest.of(Json.canonical(closed.permit().question())));
        return facts;
    }

    private static Map<String, List<Object>> lists(Leaving.Closed closed) {
        return Map.of(
                "withheld", Json.trees(closed.permit().answer().withheld()),
                "changes", Json.trees(closed.translated().changes()));
    }
}
