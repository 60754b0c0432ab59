package org.rilohub.cases.operations;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.cases.operations.Operation.Terms;
import org.rilohub.cases.operations.Operation.Title;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Tlp;
import org.rilohub.security.Vault;

/** Operations and their members in the database; titles under a key of their own. */
final class OperationStore {
    private static final String SELECT = "select * from operation o where ";

    private final Vault vault;

    OperationStore(Vault vault) {
        this.vault = vault;
    }

    /** @return whether the code was free */
    boolean insert(Connection tx, Operation operation, Instant at) throws SQLException {
        var key = vault.newKey();
        return Sql.of(
                                """
                        insert into operation (operation_id, code, owner, kinds, tlp, begins_at, ends_at, retention_days,
                            wrapped_key, title_en, title_ja, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do nothing
                        """,
                                operation.id(),
                                operation.code(),
                                operation.owner(),
                                names(operation.terms()),
                                operation.terms().ceiling(),
                                operation.begins(),
                                operation.ends(),
                                operation.terms().retentionDays(),
                                key.wrapped(),
                                sealed(key, operation.title().english(), "title_en"),
                                sealed(key, operation.title().japanese(), "title_ja"),
                                at)
                        .update(tx)
                > 0;
    }

    void update(Connection tx, Operation operation) throws SQLException {
        var key = vault.newKey();
        Sql.of(
                        """
                        update operation set kinds = ?, tlp = ?, begins_at = ?, ends_at = ?, retention_days = ?,
                            wrapped_key = ?, title_en = ?, title_ja = ?
                        where operation_id = ?
                        """,
                        names(operation.terms()),
                        operation.terms().ceiling(),
                        operation.begins(),
                        operation.ends(),
                        operation.terms().retentionDays(),
                        key.wrapped(),
                        sealed(key, operation.title().english(), "title_en"),
                        sealed(key, operation.title().japanese(), "title_ja"),
                        operation.id())
                .update(tx);
    }

    static List<String> names(Terms terms) {
        return terms.kinds().stream().map(MessageType::name).toList();
    }

    private static byte[] sealed(Vault.ContentKey key, String text, String column) {
        return key.encrypt(text.getBytes(StandardCharsets.UTF_8), column);
    }

    Optional<Operation> find(Connection tx, String code) throws SQLException {
        return Sql.of(SELECT + "code = ?", code).first(tx, this::operation);
    }

    Optional<Operation> find(Connection tx, UUID id) throws SQLException {
        return Sql.of(SELECT + "operation_id = ?", id).first(tx, this::operation);
    }

    /** Holds it as it is until {@code tx} ends; others may do the same. */
    Optional<Operation> share(Connection tx, String code) throws SQLException {
        return Sql.of(SELECT + "code = ? for share", code).first(tx, this::operation);
    }

    /** Holds it for whoever changes it. */
    Optional<Operation> hold(Connection tx, UUID id) throws SQLException {
        return Sql.of(SELECT + "operation_id = ? for update", id).first(tx, this::operation);
    }

    /** One of the owner's, held for whoever changes it. */
    Optional<Operation> hold(Connection tx, String code, Party owner) throws SQLException {
        return Sql.of(SELECT + "code = ? and owner = ? for update", code, owner).first(tx, this::operation);
    }

    /** Those a party leads, or may know of as a member: the same as {@link Member#mayKnow}. */
    List<Operation> visible(Connection tx, Party party, Instant at, Cursor after, int limit) throws SQLException {
        return Sql.of(SELECT + """
                        (o.owner = ? or o.retention_over_at is null and exists (
                            select 1 from operation_member m
                            where m.operation_id = o.operation_id and m.party = ?
                                and m.from_at < o.ends_at and (m.until_at is null or m.until_at > ?)))
                        and (o.begins_at, o.operation_id) < (?, ?)
                        order by o.begins_at desc, o.operation_id desc limit ?
                        """, party, party, at, after.at(), after.id(), limit)
                .list(tx, this::operation);
    }

    /** @return whether its end did not yet stand */
    boolean end(Connection tx, UUID id, Instant ends) throws SQLException {
        return Sql.of("""
                        update operation set ends_at = ?, begins_at = least(begins_at, ?), ended_at = ?
                        where operation_id = ? and ended_at is null
                        """, ends, ends, ends, id).update(tx) > 0;
    }

    /** @return whether it was not yet closed */
    boolean close(Connection tx, UUID id, Instant at) throws SQLException {
        return Sql.of("""
                        update operation set retention_over_at = ?
                        where operation_id = ? and ended_at is not null and retention_over_at is null
                        """, at, id).update(tx) > 0;
    }

    /** Where a stay was over before it began, in its place. */
    void join(Connection tx, UUID id, Member member) throws SQLException {
        if (!rejoin(tx, id, member)) {
            insert(tx, id, member);
        }
    }

    private static boolean rejoin(Connection tx, UUID id, Member member) throws SQLException {
        return Sql.of("""
                        update operation_member set from_at = ?, until_at = ?
                        where operation_id = ? and party = ? and from_at = (
                            select min(from_at) from operation_member
                            where operation_id = ? and party = ? and until_at <= from_at)
                        """, member.from(), member.until(), id, member.party(), id, member.party())
                        .update(tx)
                > 0;
    }

    private static void insert(Connection tx, UUID id, Member member) throws SQLException {
        Sql.of(
                        "insert into operation_member (operation_id, party, from_at, until_at) values (?, ?, ?, ?)",
                        id,
                        member.party(),
                        member.from(),
                        member.until())
                .update(tx);
    }

    /** Whoever was to be a member from the first instant on still is. */
    void beginWith(Connection tx, Operation operation, Instant begins) throws SQLException {
        Sql.of("""
                        update operation_member
                        set from_at = ?, until_at = case when until_at is not null then greatest(until_at, ?) end
                        where operation_id = ? and from_at = ? and (until_at is null or until_at > from_at)
                        """, begins, begins, operation.id(), operation.begins()).update(tx);
    }

    /** Ends every stay that is not over by then. */
    boolean leave(Connection tx, UUID id, Party party, Instant until) throws SQLException {
        return Sql.of("""
                        update operation_member set until_at = greatest(from_at, ?)
                        where operation_id = ? and party = ? and (until_at is null or until_at > greatest(from_at, ?))
                        """, until, id, party, until).update(tx) > 0;
    }

    /** Every stay there was, oldest first. */
    List<Member> members(Connection tx, UUID id) throws SQLException {
        return Sql.of("""
                        select party, from_at, until_at from operation_member
                        where operation_id = ? order by from_at, party
                        """, id).list(tx, OperationStore::member);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(Party.of(row.getString("party")), Sql.instant(row, "from_at"), maybeInstant(row, "until_at"));
    }

    private static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private Operation operation(ResultSet row) throws SQLException {
        var key = vault.unwrap(row.getBytes("wrapped_key"));
        var kinds = EnumSet.noneOf(MessageType.class);
        Sql.texts(row, "kinds").forEach(kind -> kinds.add(MessageType.valueOf(kind)));
        return new Operation(
                row.getObject("operation_id", UUID.class),
                row.getString("code"),
                Party.of(row.getString("owner")),
                new Title(opened(key, row, "title_en"), opened(key, row, "title_ja")),
                new Terms(new TreeSet<>(kinds), Tlp.valueOf(row.getString("tlp")), row.getInt("retention_days")),
                Sql.instant(row, "begins_at"),
                Sql.instant(row, "ends_at"),
                maybeInstant(row, "retention_over_at"));
    }

    private static String opened(Vault.ContentKey key, ResultSet row, String column) throws SQLException {
        return new String(key.decrypt(row.getBytes(column), column), StandardCharsets.UTF_8);
    }
}
