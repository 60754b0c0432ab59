package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.rilohub.agreements.Membership;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Vault;

/** What the rest of the hub asks about operations, in the caller's transaction. */
public final class Operations {
    private final OperationStore store;

    /** @param vault under which titles lie */
    public Operations(Vault vault) {
        this.store = new OperationStore(vault);
    }

    /**
     * Whether a dispatch goes from member to member of an operation that runs at that instant and whose terms allow it.
     *
     * @return {@link Membership#HELD} or {@link Membership#LACKING}; {@link Membership#UNKNOWN} in another lane, or if
     *     there is no operation of that code
     */
    public Membership membership(Connection tx, Dispatch dispatch, Instant at) throws SQLException {
        var code = dispatch.content().content().operation();
        var named = dispatch.lane() == Lane.OPERATION && code.isPresent()
                ? store.find(tx, code.get())
                : Optional.<Operation>empty();
        if (named.isEmpty()) {
            return Membership.UNKNOWN;
        }
        return allows(tx, named.get(), dispatch, at) ? Membership.HELD : Membership.LACKING;
    }

    private boolean allows(Connection tx, Operation operation, Dispatch dispatch, Instant at) throws SQLException {
        var header = dispatch.content().header();
        var members = members(tx, operation, at);
        return operation.state(at) == OperationState.RUNNING
                && operation
                        .terms()
                        .allow(
                                dispatch.content().content().type(),
                                header.handling().tlp())
                && members.contains(dispatch.provider())
                && members.contains(dispatch.receiver());
    }

    /** Whether a party is a member of a running operation at that instant. */
    public boolean isMember(Connection tx, String code, Party party, Instant at) throws SQLException {
        var operation = store.find(tx, code);
        return operation.isPresent() && members(tx, operation.get(), at).contains(party);
    }

    /** The closed group for what this member sends: all other members at that instant. Nobody, if it does not run. */
    public List<Party> receivers(Connection tx, String code, Party sender, Instant at) throws SQLException {
        var operation = store.find(tx, code);
        return operation.isEmpty() ? List.of() : others(tx, operation.get(), sender, at);
    }

    List<Party> others(Connection tx, Operation operation, Party sender, Instant at) throws SQLException {
        return members(tx, operation, at).stream()
                .filter(Predicate.not(sender::equals))
                .toList();
    }

    private List<Party> members(Connection tx, Operation operation, Instant at) throws SQLException {
        if (operation.state(at) != OperationState.RUNNING) {
            return List.of();
        }
        return store.members(tx, operation.id()).stream()
                .filter(member -> member.takesPart(at))
                .map(Member::party)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Whom a message in the OPERATION lane is for: whom its header names in that lane; an operation's owner stands for the
     * whole closed group. A named stranger stays named: the decision refuses it, and the sender hears of it.
     */
    public List<Party> addressees(Connection tx, Submission submission, Instant at) throws SQLException {
        var group = group(tx, submission, at);
        return group.isEmpty() ? named(submission.header()) : group;
    }

    /** All other members, if the header names the operation's owner; else nobody beside those it names. */
    List<Party> group(Connection tx, Submission submission, Instant at) throws SQLException {
        var code = submission.content().operation();
        var operation = code.isPresent() ? store.find(tx, code.get()) : Optional.<Operation>empty();
        return operation.isPresent()
                        && named(submission.header()).contains(operation.get().owner())
                ? others(tx, operation.get(), submission.header().from().partyId(), at)
                : List.of();
    }

    private static List<Party> named(ExchangeHeader header) {
        return header.to().stream()
                .filter(to -> to.lane().orElse(header.lane()) == Lane.OPERATION)
                .map(Recipient::partyId)
                .filter(party -> !party.equals(header.from().partyId()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * One a party leads; or is named a member of, until its stay or the time of keeping is over. To anybody else there is
     * none.
     */
    public Optional<Operation> find(Connection tx, String code, Party party, Instant at) throws SQLException {
        var operation = store.find(tx, code);
        return operation.isPresent() && sees(tx, operation.get(), party, at) ? operation : Optional.empty();
    }

    private boolean sees(Connection tx, Operation operation, Party party, Instant at) throws SQLException {
        return operation.owner().equals(party)
                || store.members(tx, operation.id()).stream()
                        .anyMatch(stay -> stay.party().equals(party) && stay.mayKnow(operation, at));
    }

    /**
     * Those that {@link #find} finds for a party, those that begin last first.
     *
     * @param cursor of the page before
     * @throws IllegalArgumentException if no page gave the cursor
     */
    public Page<Operation> list(Connection tx, Party party, Optional<String> cursor, int size, Instant at)
            throws SQLException {
        int some = Page.size(size);
        var found = store.visible(tx, party, at, Cursor.read(cursor), some + 1);
        return Page.of(found, some, operation -> new Cursor(operation.begins(), operation.id()));
    }

    /** Every stay there was in an operation that {@link #find} finds for a party, oldest first. */
    public List<Member> stays(Connection tx, String code, Party party, Instant at) throws SQLException {
        var operation = find(tx, code, party, at);
        return operation.isEmpty()
                ? List.of()
                : store.members(tx, operation.get().id());
    }

    /** Everything that was exchanged in it, oldest first: what is to go when the time of keeping is over. */
    public List<UUID> messagesOf(Connection tx, UUID operation) throws SQLException {
        return Sql.of(
                        "select message_id from operation_message where operation_id = ? order by at, message_id",
                        operation)
                .list(tx, row -> row.getObject("message_id", UUID.class));
    }

    OperationStore store() {
        return store;
    }
}
