package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.Person;
import org.rilohub.cases.requests.RequestCase;
import org.rilohub.cases.requests.Requests;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.Submission;

/** Takes what people write about a request, and asks in the same transaction what of it they have read. */
final class CaseOffice implements CaseDesk {
    private final Writing writing;
    private final Requests requests;
    private final Messages messages;
    private final Supplier<UUID> ids;

    CaseOffice(Writing writing, Requests requests, Messages messages, Supplier<UUID> ids) {
        this.writing = writing;
        this.requests = requests;
        this.messages = messages;
        this.ids = ids;
    }

    @Override
    public Acknowledged send(Person person, UUID caseId, int readVersion, Letter letter) {
        Writing.requireWriter(person);
        return writing.take(
                person, letter, tx -> whole(tx, person, caseId, letter), tx -> turn(tx, person, caseId, readVersion));
    }

    /** From here on nobody else writes about it until the transaction ends. */
    private SortedMap<String, Object> whole(Connection tx, Person person, UUID caseId, Letter letter)
            throws SQLException {
        var request = held(tx, person, caseId);
        return new Letterhead(request, person.organisation(), asked(tx, request).header())
                .whole(letter.messageId().orElseGet(ids), letter);
    }

    private RequestCase held(Connection tx, Person person, UUID caseId) throws SQLException {
        return requests.hold(tx, person.organisation(), caseId).orElseThrow(CaseOffice::unknown);
    }

    private Submission asked(Connection tx, RequestCase request) throws SQLException {
        return messages.content(tx, request.caseId())
                .orElseThrow(() -> new IllegalStateException("every request is stored with its message"));
    }

    /** Of two who have read the same, one writes. */
    private void turn(Connection tx, Person person, UUID caseId, int readVersion) throws SQLException {
        if (held(tx, person, caseId).version() != readVersion) {
            throw new ProblemException(Problems.of("precondition-failed"));
        }
        requests.written(tx, person.organisation(), caseId);
    }

    private static RefusedException unknown() {
        return new RefusedException(new Refusal("not-found", "NO_SUCH_CASE", List.of(), Optional.empty(), false));
    }
}
