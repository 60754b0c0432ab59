package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Party;

/** An office on a real database, and how requests come to it from the Netherlands and Japan. */
abstract class RequestTests {
    static final Party KOREA = Party.customs("KR");

    static Office office;

    final Letters letters = new Letters();

    @BeforeAll
    static void start() {
        office = new Office();
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    @BeforeEach
    void wind() throws SQLException {
        office.clock.to(Letters.AT);
        office.under(Office.FRAMEWORKS);
        office.staffedBy(JAPAN, NETHERLANDS);
        office.transaction(tx -> Sql.of("delete from alarm").update(tx));
        office.transaction(tx -> Sql.of("delete from designated_official").update(tx));
    }

    static List<String> alarms(UUID id) throws SQLException {
        return office.transaction(tx -> office.alarms.of(tx, "request", id)).stream()
                .map(alarm -> alarm.step() + " " + alarm.dueAt())
                .toList();
    }

    UUID sent(Content content) throws SQLException {
        var message = letters.from(NETHERLANDS, JAPAN, content);
        accept(message);
        permit(message);
        return message.id();
    }

    void tell(Party sender, Content content) throws SQLException {
        letters.at(office.clock.instant());
        var message = letters.from(sender, sender.equals(JAPAN) ? NETHERLANDS : JAPAN, content);
        accept(message);
        permit(message);
    }

    static void accept(CaseMessage message) throws SQLException {
        office.transaction(tx -> {
            office.work.accepted(tx, message);
            return true;
        });
    }

    static void permit(CaseMessage message) throws SQLException {
        permit(message, Optional.empty());
    }

    static void permit(CaseMessage message, Optional<String> basis) throws SQLException {
        office.transaction(tx -> {
            office.work.permitted(
                    tx, message, message.submission().header().to().getFirst().partyId(), basis);
            return true;
        });
    }

    OutOfTurnException refusal(Party sender, Content content) {
        return refusal(letters.from(sender, sender.equals(JAPAN) ? NETHERLANDS : JAPAN, content));
    }

    static OutOfTurnException refusal(CaseMessage message) {
        return catchThrowableOfType(OutOfTurnException.class, () -> accept(message));
    }
}
