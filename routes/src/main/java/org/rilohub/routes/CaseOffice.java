package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.Person;
import org.rilohub.cases.requests.RequestCase;
import org.rilohub.cases.requests.Requests;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Border;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.routes.SecurityLog.Incident;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Door;

/**
 * Takes what people write about a request by the steps of any message: read by its schema, held to the rules and to the turn of
 * its case, stored, recorded, and given to the flow. Beside that it asks, in the same transaction, what its writer has read.
 */
final class CaseOffice implements CaseDesk {
    private static final Set<String> WRITERS = Set.of("officer", "supervisor");

    private final CommonJson vocabulary = new CommonJson();
    private final Database database;
    private final Requests requests;
    private final Messages messages;
    private final Border border;
    private final Registry registry;
    private final Admission admission;
    private final Answering answering;
    private final Supplier<UUID> ids;
    private final Clock clock;

    CaseOffice(
            Database database,
            Requests requests,
            Messages messages,
            Border border,
            Registry registry,
            Admission admission,
            Answering answering,
            Supplier<UUID> ids,
            Clock clock) {
        this.database = database;
        this.requests = requests;
        this.messages = messages;
        this.border = border;
        this.registry = registry;
        this.admission = admission;
        this.answering = answering;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Acknowledged send(Person person, UUID caseId, int readVersion, Draft draft) {
        if (Collections.disjoint(person.roles(), WRITERS)) {
            throw new ProblemException(Problems.of("forbidden"));
        }
        return answering.answer(
                refusal -> incident(person, draft, refusal),
                () -> admission.committed(database.transaction(tx -> send(tx, person, caseId, readVersion, draft))));
    }

    private Acknowledged send(Connection tx, Person person, UUID caseId, int readVersion, Draft draft)
            throws SQLException {
        var request = requests.hold(tx, person.organisation(), caseId).orElseThrow(CaseOffice::unknown);
        var incoming = incoming(tx, person, request, draft);
        var repeated = admission.answered(tx, incoming);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        registry.requireUnused(tx, incoming);
        if (request.version() != readVersion) {
            throw new ProblemException(Problems.of("precondition-failed"));
        }
        requests.written(tx, person.organisation(), caseId);
        return admission.admit(tx, incoming);
    }

    private Incoming incoming(Connection tx, Person person, RequestCase request, Draft draft) throws SQLException {
        var asked = asked(tx, request);
        var letter = new Letterhead(request, person.organisation(), asked.header())
                .letter(draft.messageId().orElseGet(ids), draft);
        var vouched = border.vouch(vocabulary.read(Json.canonical(letter)), person.organisation());
        return new Incoming.Written(vouched, person, clock.instant());
    }

    private Submission asked(Connection tx, RequestCase request) throws SQLException {
        return messages.content(tx, request.caseId())
                .orElseThrow(() -> new IllegalStateException("every request is stored with its message"));
    }

    private static RefusedException unknown() {
        return new RefusedException(new Refusal("not-found", "NO_SUCH_CASE", List.of(), Optional.empty(), false));
    }

    /** Of what is refused the ledger has a digest, as of everything that comes to a door. */
    private static Incident incident(Person person, Draft draft, Refusal refusal) {
        var raw = Digest.of(Json.text(List.of(draft.header(), draft.content())));
        return new Incident(Door.STAFF, Optional.of(person.organisation()), refusal, raw);
    }
}
