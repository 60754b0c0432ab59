package org.rilohub.routes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.Delivered;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Parcel.State;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.routes.SecurityLog.Incident;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterpart;
import org.rilohub.security.Counterparts;
import org.rilohub.security.Door;
import org.rilohub.security.Receipt;
import org.rilohub.security.Receipts;
import org.rilohub.security.UntrustedMessageException;

/** Checks what a partner signed for, and only then calls a dispatch delivered. */
final class Settlement implements ReceiptArrivals {
    private static final Pattern HASH = Pattern.compile("sha-256:[0-9a-f]{64}");

    private final Database database;
    private final Dispatches dispatches;
    private final Errands errands;
    private final CaseWork cases;
    private final Latecomers latecomers;
    private final Counterparts counterparts;
    private final Receipts receipts;
    private final Leaves leaves;
    private final SecurityLog security;
    private final RoutesConfiguration configuration;
    private final Clock clock;
    private final DurableSteps steps;

    Settlement(
            Database database,
            Dispatches dispatches,
            Errands errands,
            CaseWork cases,
            Latecomers latecomers,
            Counterparts counterparts,
            Receipts receipts,
            Leaves leaves,
            SecurityLog security,
            RoutesConfiguration configuration,
            Clock clock,
            DurableSteps steps) {
        this.database = database;
        this.dispatches = dispatches;
        this.errands = errands;
        this.cases = cases;
        this.latecomers = latecomers;
        this.counterparts = counterparts;
        this.receipts = receipts;
        this.leaves = leaves;
        this.security = security;
        this.configuration = configuration;
        this.clock = clock;
        this.steps = steps;
    }

    /** After an attempt: delivered if the receipt came with it, else sent and waited for. */
    void settle(Leaving.Handed handed) {
        var parcel = handed.due().parcel();
        if (handed.receipt().isPresent()) {
            steps.reached("deliver.receipt");
            settle(parcel.receiver(), parcel.dispatchId(), handed.receipt().get());
        } else {
            await(parcel);
        }
    }

    /** @throws WrongReceiptException if it is not this partner's receipt for this message */
    void settle(Party from, UUID dispatchId, String jws) {
        var receipt = read(from, jws);
        require(receipt.messageId().equals(dispatchId), "RECEIPT_FOR_ANOTHER_MESSAGE");
        deliver(from, receipt, jws);
    }

    private void await(Parcel parcel) {
        var now = clock.instant();
        var delay = configuration.delayAfter(parcel.attempts());
        var longer = delay.compareTo(configuration.receiptPatience()) > 0 ? delay : configuration.receiptPatience();
        database.perform(tx -> dispatches.sent(tx, parcel.dispatchId(), now, now.plus(longer)));
    }

    @Override
    public void arrived(Party from, String receipt) {
        try {
            deliver(from, read(from, receipt), receipt);
        } catch (WrongReceiptException e) {
            alarm(Door.QUEUE, from, receipt, e.reason());
        }
    }

    /** Writes down a receipt that does not hold. */
    Problem alarm(Door door, Party from, String receipt, String reason) {
        var refusal = new Refusal("signature-invalid", reason, List.of(), Optional.empty(), true);
        return security.refused(
                "alarm", new Incident(door, Optional.of(from), refusal, Digest.of(receipt)), (tx, instance) -> {});
    }

    /** @throws WrongReceiptException if the partner did not sign it */
    private Receipt read(Party from, String jws) {
        try {
            return receipts.verify(jws, counterpart(from));
        } catch (UntrustedMessageException e) {
            throw new WrongReceiptException("RECEIPT_UNTRUSTED:" + e.reason(), e);
        }
    }

    private Counterpart counterpart(Party from) {
        return counterparts.find(from).orElseThrow(() -> new WrongReceiptException("RECEIPT_FROM_NOBODY"));
    }

    /** @throws WrongReceiptException if nothing of this partner's waits for exactly this receipt */
    private void deliver(Party from, Receipt receipt, String jws) {
        boolean now = database.transaction(tx -> deliver(tx, from, receipt, jws));
        if (now) {
            steps.reached("deliver.committed");
        }
    }

    private boolean deliver(Connection tx, Party from, Receipt receipt, String jws) throws SQLException {
        var parcel = dispatches
                .hold(tx, receipt.messageId())
                .filter(held -> held.receiver().equals(from))
                .orElseThrow(() -> new WrongReceiptException("RECEIPT_FOR_NOTHING"));
        check(parcel, receipt);
        if (parcel.state() == State.DELIVERED) {
            return false;
        }
        dispatches.delivered(tx, parcel.dispatchId(), jws, clock.instant());
        var delivered = delivered(tx, parcel);
        cases.delivered(tx, delivered);
        latecomers.tell(tx, delivered);
        errands.settled(tx, parcel);
        leaves.write(tx, "delivered", parcel.owner(), parcel.facts(facts(receipt, jws)));
        steps.reached("deliver.before-commit");
        return true;
    }

    private Delivered delivered(Connection tx, Parcel parcel) throws SQLException {
        return Sql.of("""
                        select message_type, framework,
                            array(select jsonb_array_elements_text(answer -> 'obligations')) as obligations
                        from dispatch join message using (report_id) where dispatch_id = ?
                        """, parcel.dispatchId())
                .first(tx, row -> delivered(row, parcel))
                .orElseThrow(() -> new IllegalStateException("no such dispatch: " + parcel.dispatchId()));
    }

    private Delivered delivered(ResultSet row, Parcel parcel) throws SQLException {
        return new Delivered(
                parcel.dispatchId(),
                parcel.reportId(),
                MessageType.valueOf(row.getString("message_type")),
                parcel.provider(),
                parcel.receiver(),
                parcel.lane(),
                Sql.text(row, "framework"),
                Sql.texts(row, "obligations"),
                clock.instant());
    }

    /**
     * A receipt may come late, even for what was put aside meanwhile; never for what was not sealed.
     * What is sealed anew may have other content: the partner answers with its first receipt (interface guide, 5.4).
     */
    private void check(Parcel parcel, Receipt receipt) {
        require(!parcel.sealedDigests().isEmpty(), "RECEIPT_FOR_NOTHING");
        require(parcel.sealedDigests().contains(receipt.contentDigest()), "RECEIPT_FOR_OTHER_CONTENT");
        require(receipt.receiver().equals(parcel.receiver()), "RECEIPT_OF_ANOTHER_RECEIVER");
        require(receipt.sender().equals(configuration.hub()), "RECEIPT_FOR_ANOTHER_SENDER");
        require(receipt.status().equals("ACCEPTED"), "RECEIPT_NOT_ACCEPTED");
        require(HASH.matcher(receipt.leafHash()).matches(), "RECEIPT_MALFORMED");
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new WrongReceiptException(reason);
        }
    }

    private static Map<String, Object> facts(Receipt receipt, String jws) {
        return Map.of(
                "contentDigest", receipt.contentDigest(),
                "partnerLeaf", receipt.leafHash(),
                "partnerReceivedAt", receipt.receivedAt().toString(),
                "receipt", Digest.of(jws));
    }
}
