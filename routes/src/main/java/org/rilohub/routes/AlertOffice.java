package org.rilohub.routes;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Tlp;

/** Takes alerts that people of the RILO office write: for every CEN user, once two of them have let it go. */
final class AlertOffice implements AlertDesk {
    private static final MessageForm ALERT = MessageForm.of(MessageType.Alert);

    private final Writing writing;
    private final Party office;

    AlertOffice(Writing writing, Party office) {
        this.writing = writing;
        this.office = office;
    }

    @Override
    public Acknowledged send(Person person, Letter letter) {
        return writing.take(person, letter, new Alert(person.organisation(), letter));
    }

    /** One for every CEN user. */
    private final class Alert implements Writing.Draft {
        private final Party writer;
        private final Letter letter;

        private Alert(Party writer, Letter letter) {
            this.writer = writer;
            this.letter = letter;
        }

        @Override
        public String place() {
            return Lane.CEN.name();
        }

        @Override
        public SortedMap<String, Object> whole(Connection tx) {
            if (!writer.equals(office)) {
                throw Writing.forbidden("OFFICE_ONLY");
            }
            return AlertOffice.this.whole(letter);
        }
    }

    private SortedMap<String, Object> whole(Letter letter) {
        if (!letter.content().keySet().equals(Set.of(ALERT.part()))) {
            throw Heading.refused("content", "NO_ALERT", "Give one alert.");
        }
        var header = header(letter.messageId()
                .orElseThrow(() -> Heading.refused(
                        "messageId", "SR-01", "Give a UUIDv7: the same again under the same id is the same alert.")));
        header.putAll(letter.header());
        var whole = new TreeMap<String, Object>(letter.content());
        whole.put("header", header);
        return whole;
    }

    private SortedMap<String, Object> header(UUID messageId) {
        var header = Heading.of(messageId, MessageType.Alert);
        header.put("from", party(PartyRole.PROVIDER));
        header.put("to", List.of(party(PartyRole.RECIPIENT)));
        header.put("lane", Lane.CEN.name());
        header.put(
                "handling",
                Map.of(
                        "codes",
                        List.of(HandlingCode.H0.name()),
                        "tlp",
                        Tlp.AMBER.toString(),
                        "classification",
                        Classification.NONE.name()));
        header.put("purposeCode", Purpose.PREVENTION.name());
        header.put("proceedings", Proceedings.NONE.name());
        return header;
    }

    /** As a receiver in the CEN lane the office stands for every CEN user (interface guide, chapter 3). */
    private Map<String, Object> party(PartyRole role) {
        return Map.of("partyId", office.toString(), "role", role.name());
    }
}
