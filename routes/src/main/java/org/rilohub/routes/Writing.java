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
import org.rilohub.schemas.Submission;
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
    private final Messages messages;
    private final Registry registry;
    private final Admission admission;
    private final Answering answering;
    private final Clock clock;

    Writing(
            Database database,
            Border border,
            Messages messages,
            Registry registry,
            Admission admission,
            Answering answering,
            Clock clock) {
        this.database = database;
        this.border = border;
        this.messages = messages;
        this.registry = registry;
        this.admission = admission;
        this.answering = answering;
        this.clock = clock;
    }

    /** What becomes of a letter where it is written. */
    interface Draft {
        /** Where it is written; with the letter, what makes two of them the same. */
        String place();

        /** The message in the vocabulary's JSON; nothing is held. */
        SortedMap<String, Object> whole(Connection tx) throws SQLException;

        /** Refuses a message that is valid and does not keep to what it is about. */
        default void require(Submission message) {}

        /** Nobody else writes there until {@code tx} ends. */
        default void hold(Connection tx) throws SQLException {}

        /** Asked of a message that nobody has seen, in the transaction that accepts it. */
        default void turn(Connection tx) throws SQLException {}
    }

    /**
     * Accepts a message, or answers it as it was answered before: the same letter under the same id at once, whatever has become
     * of what it is about.
     *
     * @throws ProblemException if the message is refused; the security leaf is written by then, but for what {@link Draft#turn} says
     */
    Acknowledged take(Person person, Letter letter, Draft draft) {
        return answering.answer(refusal -> incident(person, letter, refusal), () -> {
            requireWriter(person);
            var digest = digest(letter, draft);
            return before(person, letter, digest).orElseGet(() -> fresh(person, draft, digest));
        });
    }

    private static void requireWriter(Person person) {
        if (Collections.disjoint(person.roles(), WRITERS)) {
            throw forbidden("WRITERS_ONLY");
        }
    }

    static RefusedException forbidden(String reason) {
        return new RefusedException(new Refusal("forbidden", reason, List.of(), Optional.empty(), false));
    }

    private static String digest(Letter letter, Draft draft) {
        return Digest.of(Json.text(List.of(draft.place(), letter.header(), letter.content())));
    }

    private Optional<Acknowledged> before(Person person, Letter letter, String digest) {
        return letter.messageId()
                .flatMap(id -> database.transaction(tx -> messages.written(tx, person.organisation(), id, digest)));
    }

    /** What takes long is done while nothing is held. */
    private Acknowledged fresh(Person person, Draft draft, String digest) {
        var message = vocabulary.read(database.transaction(draft::whole));
        var vouched = border.vouch(message, person.organisation());
        draft.require(vouched.submission());
        var incoming = new Incoming.Written(vouched, person, digest, clock.instant());
        return admission.committed(database.transaction(tx -> take(tx, incoming, draft)));
    }

    private Acknowledged take(Connection tx, Incoming incoming, Draft draft) throws SQLException {
        draft.hold(tx);
        var repeated = admission.answered(tx, incoming);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        registry.requireUnused(tx, incoming);
        draft.turn(tx);
        return admission.admit(tx, incoming);
    }

    /** Of what is refused the ledger has a digest, as of everything that comes to a door. */
    private static Incident incident(Person person, Letter letter, Refusal refusal) {
        var raw = Digest.of(Json.text(List.of(letter.header(), letter.content())));
        return new Incident(Door.STAFF, Optional.of(person.organisation()), refusal, raw);
    }
}
