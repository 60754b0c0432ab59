package org.rilohub.cases.consents;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.disclosures.Binder;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.cases.disclosures.Graph;
import org.rilohub.cases.disclosures.HandWound;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.schemas.ConsentAnswer;
import org.rilohub.schemas.ConsentDecision;
import org.rilohub.schemas.ConsentRequest;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;
import org.rilohub.security.GcmVault;

/** Consents as they are worked on, with Japan's staff at the hub and everybody else's elsewhere. */
final class Desk {
    static final Party JAPAN = Party.customs("JP");
    static final Party AUSTRIA = Party.customs("AT");
    static final Party KOREA = Party.customs("KR");
    static final Party SOUTH_AFRICA = Party.customs("ZA");
    static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final String PROCEEDINGS = "12-Hv-77-26";
    static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    final HandWound clock = new HandWound(AT);
    final Graph graph = new Graph();
    final Binder binder = new Binder();
    final GcmVault vault = new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), new SecureRandom());
    final Connection tx;
    final ConsentWork work;
    final Consents consents = new Consents(graph);

    Desk(Connection tx) {
        this.tx = tx;
        var random = new SecureRandom();
        var frameworks = FrameworkFiles.packaged();
        work = new ConsentWork(new ConsentSetting(
                graph,
                JAPAN::equals,
                "JP-MD-CMAA"::equals,
                () -> frameworks,
                binder,
                new Leaves(new PostgresLedger(random), clock),
                vault,
                clock,
                random));
    }

    /** Something Japan told Austria, whose framework is of the newer form. */
    Disclosure toldAustria() {
        return graph.tell(JAPAN, AUSTRIA, "JP-AT-AA");
    }

    static ConsentRequest onward(UUID concerning, Optional<Party> to, Optional<String> agency) {
        return request(ConsentUse.ONWARD, concerning, to, agency, Optional.empty());
    }

    static ConsentRequest onward(UUID concerning, Party to) {
        return onward(concerning, Optional.of(to), Optional.empty());
    }

    static ConsentRequest forCourt(UUID concerning) {
        return forCourt(concerning, PROCEEDINGS);
    }

    static ConsentRequest forCourt(UUID concerning, String proceedings) {
        return request(
                ConsentUse.CRIMINAL_COURT, concerning, Optional.empty(), Optional.empty(), Optional.of(proceedings));
    }

    static ConsentRequest request(
            ConsentUse use,
            UUID concerning,
            Optional<Party> to,
            Optional<String> agency,
            Optional<String> proceedings) {
        boolean court = proceedings.isPresent();
        return new ConsentRequest(
                Optional.empty(),
                "AT-2026-77",
                use,
                concerning,
                to,
                agency,
                "The container and what was in it",
                Optional.of("Landesgericht Wien").filter(name -> court),
                proceedings,
                Optional.of("SMUGGLING").filter(offence -> court),
                Optional.empty(),
                Optional.of(true).filter(same -> court),
                Optional.empty(),
                Optional.of(LAST_DAY),
                Optional.empty(),
                Optional.empty());
    }

    static ConsentDecision decision(
            UUID consentId,
            ConsentAnswer answer,
            Optional<String> ground,
            List<String> conditions,
            Optional<LocalDate> until) {
        return new ConsentDecision(
                consentId,
                answer,
                ground,
                Optional.empty(),
                conditions,
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ConsentDecision granted(UUID consentId) {
        return decision(consentId, ConsentAnswer.GRANTED, Optional.empty(), List.of(), Optional.of(LAST_DAY));
    }

    static ConsentDecision refused(UUID consentId, String ground) {
        return decision(consentId, ConsentAnswer.REFUSED, Optional.of(ground), List.of(), Optional.empty());
    }

    static ConsentDecision withdrawn(UUID consentId) {
        return decision(consentId, ConsentAnswer.WITHDRAWN, Optional.empty(), List.of(), Optional.empty());
    }

    /** A request that was accepted and may leave. */
    CaseMessage ask(ConsentRequest request, Party from, Party of) throws SQLException {
        var message = Letters.letter(clock.instant(), request, from, of);
        work.accepted(tx, message);
        work.permitted(tx, message, of, Optional.empty());
        return message;
    }

    /** What is asked of Japan by Austria. */
    UUID ask(ConsentRequest request) throws SQLException {
        return ask(request, AUSTRIA, JAPAN).id();
    }

    CaseMessage decide(ConsentDecision decision) throws SQLException {
        return decide(decision, JAPAN, AUSTRIA);
    }

    CaseMessage decide(ConsentDecision decision, Party from, Party to) throws SQLException {
        var message = Letters.letter(clock.instant(), decision, from, to);
        work.accepted(tx, message);
        work.permitted(tx, message, to, Optional.empty());
        return message;
    }

    void answer(UUID consentId, ConsentStep step) throws SQLException {
        work.decided(tx, binder.task(consentId, step.question()), Binder.yes(clock.instant()));
    }

    void answerAll(UUID consentId) throws SQLException {
        for (var task : binder.of(consentId)) {
            work.decided(tx, task, Binder.yes(clock.instant()));
        }
    }

    /** Everything that is due by now. */
    void ring() throws SQLException {
        while (new Alarms().ring(tx, List.of(work), clock.instant())) {
            // there may be more
        }
    }

    ConsentState state(UUID consentId) throws SQLException {
        return new ConsentStore().hold(tx, consentId).orElseThrow().state();
    }

    Leaves leaves() {
        return new Leaves(new PostgresLedger(new SecureRandom()), clock);
    }

    /** How a message is refused. */
    static OutOfTurnException refusal(ThrowingCallable step) {
        return catchThrowableOfType(OutOfTurnException.class, step);
    }
}
