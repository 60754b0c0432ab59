package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.operations.Member;
import org.rilohub.cases.operations.Operation;
import org.rilohub.cases.operations.OperationDraft;
import org.rilohub.cases.operations.OperationOffice;
import org.rilohub.cases.operations.OperationState;
import org.rilohub.cases.operations.Operations;
import org.rilohub.cases.operations.Page;
import org.rilohub.cases.operations.WarningThread;
import org.rilohub.cases.operations.WarningThreads;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.Party;

/**
 * Operations for those who lead them and those who take part, and what their leaders change. To everybody else there are
 * none. Each call is a transaction of its own, and {@code unavailable} while the database is away.
 */
public final class OperationBoard {
    private final Enquiries enquiries;
    private final Operations operations;
    private final OperationOffice office;
    private final WarningThreads threads = new WarningThreads();
    private final Clock clock;

    /** An operation as it stands now, with every stay there was. */
    public record Shown(Operation operation, OperationState state, List<Member> stays) {
        public Shown {
            stays = List.copyOf(stays);
        }
    }

    public OperationBoard(DataSource source, Operations operations, OperationOffice office, Clock clock) {
        this.enquiries = Enquiries.discreet(new Database(source));
        this.operations = operations;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Those a party leads or takes part in, those that begin last first.
     *
     * @throws IllegalArgumentException if no page gave the cursor
     */
    public Page<Shown> list(Party party, Optional<String> cursor, int size) {
        return enquiries.ask(tx -> {
            var page = operations.list(tx, party, cursor, size, clock.instant());
            var shown = new ArrayList<Shown>();
            for (var operation : page.items()) {
                shown.add(shown(tx, operation, party));
            }
            return new Page<>(shown, page.next());
        });
    }

    public Optional<Shown> find(Party party, String code) {
        return enquiries.ask(tx -> {
            var found = operations.find(tx, code, party, clock.instant());
            return found.isEmpty() ? Optional.empty() : Optional.of(shown(tx, found.get(), party));
        });
    }

    private Shown shown(Connection tx, Operation operation, Party party) throws SQLException {
        var now = clock.instant();
        return new Shown(operation, operation.state(now), operations.stays(tx, operation.code(), party, now));
    }

    /**
     * Creates one that the person's organisation leads.
     *
     * @throws ProblemException {@code forbidden}, {@code incomplete-request}, or {@code out-of-turn} if the code is taken
     */
    public Shown create(Person person, OperationDraft draft) {
        return enquiries.ask(tx -> shown(tx, office.create(tx, person, draft), person.organisation()));
    }

    /**
     * Gives it another title, other terms, other times, if it is still what the person has read.
     *
     * @param asRead whether this is what was read
     * @throws ProblemException as above; {@code not-found} if the person's organisation does not lead it;
     *     {@code precondition-failed} if it has changed since
     */
    public Shown change(Person person, OperationDraft draft, Predicate<Shown> asRead) {
        return enquiries.ask(tx -> {
            var held = office.hold(tx, person, draft.code());
            if (!asRead.test(shown(tx, held, person.organisation()))) {
                throw new ProblemException(Problems.of("precondition-failed"));
            }
            return shown(tx, office.change(tx, person, draft), person.organisation());
        });
    }

    /**
     * Lets a party in.
     *
     * @param until empty: until the operation ends
     * @throws ProblemException {@code forbidden}; {@code not-found} if the person's organisation does not lead it;
     *     {@code out-of-turn} if it has ended, or the party is a member then
     */
    public Shown join(Person person, String code, Party party, Instant from, Optional<Instant> until) {
        return changed(person, code, tx -> office.join(tx, person, code, party, from, until));
    }

    /**
     * Ends a party's stay now.
     *
     * @throws ProblemException as above; {@code out-of-turn} if it is no member
     */
    public Shown leave(Person person, String code, Party party) {
        return changed(person, code, tx -> office.leave(tx, person, code, party));
    }

    /**
     * Ends it now.
     *
     * @throws ProblemException as above
     */
    public Shown end(Person person, String code) {
        return changed(person, code, tx -> office.end(tx, person, code));
    }

    private Shown changed(Person person, String code, Database.Task change) {
        return enquiries.ask(tx -> {
            change.in(tx);
            var after = operations
                    .find(tx, code, person.organisation(), clock.instant())
                    .orElseThrow(() -> new ProblemException(Problems.of("not-found")));
            return shown(tx, after, person.organisation());
        });
    }

    /**
     * The threads of an operation, newest first; empty if the party sees no such operation.
     *
     * @throws IllegalArgumentException if no page gave the cursor
     */
    public Optional<Page<WarningThread>> threads(Party party, String code, Optional<String> cursor, int size) {
        return enquiries.ask(tx -> {
            var now = clock.instant();
            return operations.find(tx, code, party, now).isEmpty()
                    ? Optional.empty()
                    : Optional.of(threads.list(tx, code, party, cursor, size, now));
        });
    }

    /** One thread, if the party may see it and it belongs to the operation of this code. */
    public Optional<WarningThread> thread(Party party, String code, UUID warningId) {
        return enquiries
                .ask(tx -> threads.find(tx, warningId, party, clock.instant()))
                .filter(thread -> thread.operation().equals(code));
    }
}
