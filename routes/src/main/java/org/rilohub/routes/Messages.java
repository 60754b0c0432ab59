package org.rilohub.routes;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.ledger.Commitments;
import org.rilohub.ledger.LeafHash;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Scalars;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.rules.Memory;
import org.rilohub.security.Vault;

/** Accepted messages, once for ever for each sender and message id; content under a key of its own. */
final class Messages {
    private static final String INSERT = """
            insert into message (report_id, owner, sender, message_id, content_digest, canonical_digest, door, lane,
                message_type, function_code, received_at, wrapped_key, wire, content, salts, flags, receipt,
                leaf_hash, state, upload_id, reference_year, reference_hash, resemblance, cancels, conversation_id, author,
                letter_digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String HELD = "HELD";
    private static final int MOST_ALIKE = 4;

    private final Vault vault;
    private final SecureRandom random;

    /** A report that waits for the end of its upload. */
    record Held(UUID reportId, Party owner, Instant at) {}

    /** What is stored of one message beside what it says itself. */
    record Entry(
            UUID reportId,
            Incoming incoming,
            List<String> flags,
            Commitments commitments,
            String receipt,
            LeafHash leaf) {
        Entry {
            flags = List.copyOf(flags);
        }
    }

    /** A message that nobody has addressed yet. */
    record Unaddressed(Party owner, Lane lane) {}

    Messages(Vault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    /** The first answer to the same content from the same sender, however it is wrapped this time. */
    Optional<Acknowledged> answered(Connection tx, Party sender, String contentDigest) throws SQLException {
        return Sql.of(
                        "select message_id, report_id, receipt from message where sender = ? and content_digest = ?",
                        sender,
                        contentDigest)
                .first(tx, Messages::acknowledged);
    }

    /** The first answer to the same letter of the sender's people under the same id, whatever the hub made of it then. */
    Optional<Acknowledged> written(Connection tx, Party sender, UUID messageId, String letterDigest)
            throws SQLException {
        return Sql.of("""
                        select message_id, report_id, receipt from message
                        where sender = ? and message_id = ? and letter_digest = ?
                        """, sender, messageId, letterDigest).first(tx, Messages::acknowledged);
    }

    private static Acknowledged acknowledged(ResultSet row) throws SQLException {
        return new Acknowledged(
                row.getObject("message_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("receipt"));
    }

    /** Whether this sender used the id for other content. */
    boolean isTaken(Connection tx, Incoming incoming) throws SQLException {
        return Sql.of(
                        "select 1 from message where sender = ? and message_id = ? and content_digest <> ?",
                        incoming.signer(),
                        incoming.submission().header().messageId(),
                        incoming.contentDigest())
                .first(tx, row -> true)
                .isPresent();
    }

    /** SR-03: whether the reference was first reported this year with another report. Holds the reference until {@code tx} ends. */
    boolean isReported(Connection tx, Reference reference, String canonicalDigest) throws SQLException {
        Sql.of("select pg_advisory_xact_lock(hashtextextended(?, 200))", reference.hash())
                .first(tx, row -> true);
        return Sql.of("""
                        select 1 from message
                        where owner = ? and reference_hash = ? and reference_year = ? and canonical_digest <> ?
                            and function_code = 'ORIGINAL'
                        limit 1
                        """, reference.owner(), reference.hash(), reference.year(), canonicalDigest)
                .first(tx, row -> true)
                .isPresent();
    }

    /** Whether the reference was first reported this year with any report, held ones included. */
    boolean isKnown(Connection tx, Reference reference) throws SQLException {
        return Sql.of("""
                        select 1 from message
                        where owner = ? and reference_hash = ? and reference_year = ? and function_code = 'ORIGINAL'
                        limit 1
                        """, reference.owner(), reference.hash(), reference.year())
                .first(tx, row -> true)
                .isPresent();
    }

    /** SR-04: the newest first reports of this owner that may be the same seizure. */
    List<SeizureReport> alike(Connection tx, Party owner, Resemblance resemblance) throws SQLException {
        return Sql.of("""
                        select wrapped_key, content from message
                        where owner = ? and resemblance = any (?) and function_code = 'ORIGINAL'
                        order by received_at desc limit ?
                        """, owner, resemblance.nearDigests(), MOST_ALIKE).list(tx, this::submission).stream()
                .map(Submission::report)
                .toList();
    }

    /** SR-13: an accepted report that nobody has cancelled since. */
    Optional<Memory.Earlier> earlier(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("""
                        select owner, received_at from message
                        where report_id = ? and state <> 'HELD'
                            and not exists (select 1 from message later where later.cancels = ?)
                        """, reportId, reportId)
                .first(
                        tx,
                        row -> new Memory.Earlier(Party.of(row.getString("owner")), Sql.instant(row, "received_at")));
    }

    private static Optional<UUID> cancelled(Content content) {
        return function(content) == FunctionCode.CANCEL ? amended(content) : Optional.empty();
    }

    private static FunctionCode function(Content content) {
        return content instanceof SeizureReport report ? report.functionCode() : FunctionCode.ORIGINAL;
    }

    /** SR-13: the earlier report that this one cancels or replaces, if it does. */
    static Optional<UUID> amended(Content content) {
        return content instanceof SeizureReport report ? report.amended() : Optional.empty();
    }

    /** As its receivers are told it (interface guide, chapter 3). */
    private static UUID conversation(ExchangeHeader header) {
        return header.conversationId().orElse(header.messageId());
    }

    /** One commitment to each path, so that one field can be shown to an auditor later without the others. */
    Commitments commitments(Submission submission) {
        var values = new TreeMap<String, List<String>>();
        Facts.visit(
                submission,
                (path, found) ->
                        values.computeIfAbsent(path, any -> new ArrayList<>()).add(Scalars.text(found.value())));
        return Commitments.to(values, random);
    }

    private static byte[] salts(Commitments commitments) {
        var byPath = new TreeMap<String, String>();
        commitments
                .salts()
                .forEach((path, salt) -> byPath.put(path, HexFormat.of().formatHex(salt)));
        return Json.canonical(byPath);
    }

    void insert(Connection tx, Entry entry) throws SQLException {
        var key = vault.newKey();
        var incoming = entry.incoming();
        var header = incoming.submission().header();
        var content = incoming.submission().content();
        var reference = Reference.of(incoming.signer(), content);
        Sql.of(
                        INSERT,
                        entry.reportId(),
                        incoming.signer(),
                        incoming.signer(),
                        header.messageId(),
                        incoming.contentDigest(),
                        incoming.canonicalDigest(),
                        incoming.door(),
                        header.lane(),
                        header.messageType(),
                        function(content),
                        incoming.at(),
                        key.wrapped(),
                        key.encrypt(incoming.wire(), "wire"),
                        key.encrypt(Json.octets(incoming.submission()), "content"),
                        key.encrypt(salts(entry.commitments()), "salts"),
                        entry.flags(),
                        entry.receipt(),
                        entry.leaf().toString(),
                        incoming.upload().isPresent() ? HELD : "RECEIVED",
                        incoming.upload(),
                        reference.map(Reference::year),
                        reference.map(Reference::hash),
                        Resemblance.of(content).map(Resemblance::digest),
                        cancelled(content),
                        conversation(header),
                        incoming.author().map(Person::subject),
                        incoming.letterDigest())
                .update(tx);
    }

    /**
     * Lets it go before everything else, unless something of its conversation, or what it refers to, has still to leave: in
     * one conversation nothing overtakes what was accepted earlier. Among the urgent the earlier goes first anyway.
     */
    void hasten(Connection tx, UUID reportId, Optional<UUID> refersTo) throws SQLException {
        Sql.of("""
                        update message set urgent = true where report_id = ? and not exists (
                            select 1 from message earlier
                            where (earlier.conversation_id = message.conversation_id or earlier.message_id = ?)
                                and earlier.report_id <> message.report_id and not earlier.urgent
                                and (earlier.state = 'RECEIVED' or exists (
                                    select 1 from dispatch where dispatch.report_id = earlier.report_id
                                        and dispatch.state in ('PENDING', 'QUEUED'))))
                        """, reportId, refersTo).update(tx);
    }

    /** The submission, opened. */
    Optional<Submission> content(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select wrapped_key, content from message where report_id = ?", reportId)
                .first(tx, this::submission);
    }

    /** Who of its owner's people wrote it, by the issuer's id; empty if a system did. */
    Optional<String> author(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select author from message where report_id = ?", reportId)
                .first(tx, row -> Sql.text(row, "author"))
                .flatMap(author -> author);
    }

    /** When it was accepted: whoever belonged to its group then is meant. */
    Instant acceptedAt(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select received_at from message where report_id = ?", reportId)
                .first(tx, row -> Sql.instant(row, "received_at"))
                .orElseThrow(() -> new IllegalStateException("no such message"));
    }

    private Submission submission(ResultSet row) throws SQLException {
        var key = vault.unwrap(row.getBytes("wrapped_key"));
        return Json.submission(key.decrypt(row.getBytes("content"), "content"));
    }

    /** The key everything about this message lies under. */
    Vault.ContentKey key(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select wrapped_key from message where report_id = ?", reportId)
                .first(tx, row -> vault.unwrap(row.getBytes("wrapped_key")))
                .orElseThrow(() -> new IllegalStateException("no such message"));
    }

    /** Takes a message that nobody has addressed yet, until {@code tx} ends. */
    Optional<Unaddressed> holdUnaddressed(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("""
                        select owner, lane from message where report_id = ? and state = 'RECEIVED' for update
                        """, reportId)
                .first(
                        tx,
                        row -> new Unaddressed(Party.of(row.getString("owner")), Lane.valueOf(row.getString("lane"))));
    }

    /** Whether it went on to its receivers. */
    boolean isAddressed(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select 1 from message where report_id = ? and state = 'ADDRESSED'", reportId)
                .first(tx, row -> true)
                .isPresent();
    }

    /** Waits for whoever addresses it, and keeps everybody else from that until {@code tx} ends. */
    void hold(Connection tx, UUID reportId) throws SQLException {
        Sql.of("select 1 from message where report_id = ? for update", reportId).first(tx, row -> true);
    }

    /**
     * Ends a message that nobody has addressed, or that was put aside before anybody could; waits for whoever addresses it.
     *
     * @return its owner, if it was ended
     */
    Optional<Party> withdraw(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("""
                        update message set state = 'CANCELLED' where report_id = ? and state in ('RECEIVED', 'PARKED')
                        returning owner
                        """, reportId).first(tx, row -> Party.of(row.getString("owner")));
    }

    /** What is held for an upload, in the order of its rows. */
    List<Held> held(Connection tx, UUID uploadId) throws SQLException {
        return Sql.of("""
                        select report_id, owner, received_at from message
                        where upload_id = ? and state = 'HELD' order by report_id
                        """, uploadId)
                .list(
                        tx,
                        row -> new Held(
                                row.getObject("report_id", UUID.class),
                                Party.of(row.getString("owner")),
                                Sql.instant(row, "received_at")));
    }

    /** Lets go what is held for an upload. */
    void release(Connection tx, UUID uploadId) throws SQLException {
        Sql.of("update message set state = 'RECEIVED' where upload_id = ? and state = 'HELD'", uploadId)
                .update(tx);
    }

    /** Takes away what is held for an upload. */
    void takeAway(Connection tx, UUID uploadId) throws SQLException {
        Sql.of("delete from message where upload_id = ? and state = 'HELD'", uploadId)
                .update(tx);
    }

    void setState(Connection tx, UUID reportId, String state) throws SQLException {
        Sql.of("update message set state = ? where report_id = ?", state, reportId)
                .update(tx);
    }

    /** Puts aside a message that cannot be addressed. */
    void park(Connection tx, UUID reportId, String reason) throws SQLException {
        Sql.of("update message set state = 'PARKED', parked_reason = ? where report_id = ?", reason, reportId)
                .update(tx);
    }

    /** Whether a message of this owner's was put aside; it is to be addressed now. */
    boolean reopen(Connection tx, UUID reportId, Party owner) throws SQLException {
        return Sql.of("""
                        update message set state = 'RECEIVED', parked_reason = null
                        where report_id = ? and owner = ? and state = 'PARKED'
                        """, reportId, owner).update(tx) > 0;
    }

    /** Whether a message of this owner's was put aside; it has ended now. */
    boolean end(Connection tx, UUID reportId, Party owner) throws SQLException {
        return Sql.of("""
                        update message set state = 'CANCELLED' where report_id = ? and owner = ? and state = 'PARKED'
                        """, reportId, owner).update(tx) > 0;
    }

    Optional<Party> owner(Connection tx, UUID reportId) throws SQLException {
        return Sql.of("select owner from message where report_id = ?", reportId)
                .first(tx, row -> Party.of(row.getString("owner")));
    }
}
