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
import org.rilohub.schemas.Party;
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
        return writing.take(person, letter, new About(person.organisation(), caseId, readVersion, letter));
    }

    /** A letter about a request, from one of its sides. */
    private final class About implements Writing.Draft {
        private final Party writer;
        private final UUID caseId;
        private final int readVersion;
        private final Letter letter;
        private Optional<Limits> limits = Optional.empty();

        private About(Party writer, UUID caseId, int readVersion, Letter letter) {
            this.writer = writer;
            this.caseId = caseId;
            this.readVersion = readVersion;
            this.letter = letter;
        }

        @Override
        public String place() {
            return caseId.toString();
        }

        @Override
        public SortedMap<String, Object> whole(Connection tx) throws SQLException {
            var request = requests.find(tx, writer, caseId).orElseThrow(CaseOffice::unknown);
            var kept = new Limits(asked(tx, request).header());
            limits = Optional.of(kept);
            return new Letterhead(request, writer, kept)
                    .whole(letter.messageId().orElseGet(ids), letter);
        }

        @Override
        public void require(Submission message) {
            limits.orElseThrow().requireKept(message);
        }

        @Override
        public void hold(Connection tx) throws SQLException {
            held(tx);
        }

        private RequestCase held(Connection tx) throws SQLException {
            return requests.hold(tx, writer, caseId).orElseThrow(CaseOffice::unknown);
        }

        /** Of two who have read the same, one writes: what is accepted counts for the version. */
        @Override
        public void turn(Connection tx) throws SQLException {
            if (held(tx).version() != readVersion) {
                throw new ProblemException(Problems.of("precondition-failed"));
            }
        }
    }

    private Submission asked(Connection tx, RequestCase request) throws SQLException {
        return messages.content(tx, request.caseId())
                .orElseThrow(() -> new IllegalStateException("every request is stored with its message"));
    }

    private static RefusedException unknown() {
        return new RefusedException(new Refusal("not-found", "NO_SUCH_CASE", List.of(), Optional.empty(), false));
    }
}
