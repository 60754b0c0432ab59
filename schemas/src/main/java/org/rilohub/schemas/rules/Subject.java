package org.rilohub.schemas.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;

/** A submission under examination, and what the rules may ask about it. */
record Subject(
        Submission submission,
        Party signer,
        Optional<Memory> memory,
        CodeLists lists,
        RuleSettings settings,
        Instant now) {
    SeizureReport report() {
        return submission.report();
    }

    ExchangeHeader header() {
        return submission.header();
    }

    /** Whether the sender handed it in as a CEN-profile submission: nothing nominal may be in it. */
    boolean isForCen() {
        return header().lane() == Lane.CEN;
    }

    /** Whether any receiver is to get it in this lane. */
    boolean goesTo(Lane lane) {
        return Stream.concat(Stream.of(header().lane()), header().to().stream().flatMap(to -> to.lane().stream()))
                .anyMatch(lane::equals);
    }

    /** The code as its list knows it on its day. */
    Optional<CodeEntry> code(String list, String code) {
        return lists.find(list, code, date());
    }

    /** When it was seized; of what is no seizure, when the message was made. */
    LocalDate date() {
        return content() instanceof SeizureReport seized
                ? seized.seizureDate()
                : LocalDate.ofInstant(header().createdAt(), ZoneOffset.UTC);
    }

    Content content() {
        return submission.content();
    }

    boolean isReport() {
        return content() instanceof SeizureReport;
    }

    /** Where its content stands, {@code report.}, for paths of findings. */
    String within() {
        return MessageForm.of(content().type()).part() + ".";
    }

    /** Zero with the trace flag means "some". */
    static boolean isTrace(Quantity quantity) {
        return quantity.trace().orElse(false);
    }
}
