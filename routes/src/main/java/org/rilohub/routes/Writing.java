package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.rilohub.cases.Person;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Border;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.routes.SecurityLog.Incident;
import org.rilohub.security.Door;

/**
 * Takes what people write by the steps of any message but the first, for there is no envelope to open: read by its schema, held
 * to the rules and to the turn of its case, stored, recorded, and given to the flow.
 */
final class Writing {
    private static final Set<String> WRITERS = Set.of("officer", "supervisor");

    private final CommonJson vocabulary = new CommonJson();
    private final Database database;
    private final Border border;
    private final Registry registry;
    private final Admission admission;
    private final Answering answering;
    private final Clock clock;

    Writing(
            Database database,
            Border border,
            Registry registry,
            Admission admission,
            Answering answering,
            Clock clock) {
        this.database = database;
        this.border = border;
        this.registry = registry;
        this.admission = admission;
        this.answering = answering;
        this.clock = clock;
    }

    /** @throws ProblemException {@code forbidden} if the person may only read */
    static void requireWriter(Person person) {
        if (Collections.disjoint(person.roles(), WRITERS)) {
            throw new ProblemException(Problems.of("forbidden"));
        }
    }

    /**
     * Accepts a message, or answers it as it was answered before.
     *
     * @param whole makes the message of the letter, in the vocabulary's JSON
     * @param first asked of a message that nobody has seen, in the transaction that accepts it
     * @throws ProblemException if the message is refused; the security leaf is written by then, but for what {@code first} says
     */
    Acknowledged take(
            Person person, Letter letter, Database.Work<SortedMap<String, Object>> whole, Database.Task first) {
        return answering.answer(
                refusal -> incident(person, letter, refusal),
                () -> admission.committed(database.transaction(tx -> take(tx, person, whole.in(tx), first))));
    }

    private Acknowledged take(Connection tx, Person person, SortedMap<String, Object> whole, Database.Task first)
            throws SQLException {
        var message = vocabulary.read(whole);
        var incoming = new Incoming.Written(border.vouch(message, person.organisation()), person, clock.instant());
        var repeated = admission.answered(tx, incoming);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        registry.requireUnused(tx, incoming);
        first.in(tx);
        return admission.admit(tx, incoming);
    }

    /** Of what is refused the ledger has a digest, as of everything that comes to a door. */
    private static Incident incident(Person person, Letter letter, Refusal refusal) {
        var raw = Digest.of(Json.text(List.of(letter.header(), letter.content())));
        return new Incident(Door.STAFF, Optional.of(person.organisation()), refusal, raw);
    }
}
