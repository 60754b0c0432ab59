package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Vault;

/**
 * The hub's memory of who told whom what, by keyed digests of facts that hardly two seizures share. Whoever tells on what
 * it was first told by another has it from that other, whether it says so or not.
 */
final class KnownFacts {
    /** After this long a container carries other goods. */
    private static final Duration PASSING = Duration.ofDays(90);

    /** What more dispatches than these have told is too common for the hub to say who told whom. */
    static final int MOST = 1000;

    private final Vault vault;
    private final Clock clock;

    private record Told(String mark, UUID dispatchId) {}

    /**
     * Who told it, as far as the hub can say.
     *
     * @param dispatches the {@link #MOST} latest
     * @param providers of all, if there are more; empty if those are all
     */
    record Known(List<UUID> dispatches, Set<Party> providers) {
        private static final Known NOTHING = new Known(List.of(), Set.of());

        Known {
            dispatches = List.copyOf(dispatches);
            providers = Collections.unmodifiableSortedSet(new TreeSet<>(providers));
        }
    }

    KnownFacts(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Remembers that both sides of a dispatch know what stands in it, in the transaction that records its seal.
     *
     * @param seen the message as the receiver sees it
     */
    void remember(Connection tx, Parcel parcel, Submission seen) throws SQLException {
        var traces = List.copyOf(Trace.of(seen));
        if (traces.isEmpty()) {
            return;
        }
        Sql.of(
                        """
                        insert into known_fact (party, mark, dispatch_id, owner, provider, lasting, at)
                        select party, mark, ?, ?, ?, lasting::boolean, ?
                        from unnest(?::text[], ?::text[]) as trace (mark, lasting)
                            cross join unnest(?::text[]) as party
                        on conflict do nothing
                        """,
                        parcel.dispatchId(),
                        parcel.owner(),
                        parcel.provider(),
                        clock.instant(),
                        traces.stream()
                                .map(trace -> vault.marks(trace.text()).getFirst())
                                .toList(),
                        traces.stream()
                                .map(trace -> String.valueOf(trace.lasting()))
                                .toList(),
                        List.of(
                                parcel.receiver().organisation(),
                                parcel.provider().organisation()))
                .update(tx);
    }

    /** The dispatches by which the provider was told any of this before it told any of it itself. */
    Known toldBy(Connection tx, Party provider, Submission message) throws SQLException {
        var marks = each(marks(message));
        if (marks.isEmpty()) {
            return Known.NOTHING;
        }
        var found = told(
                        "distinct told.dispatch_id",
                        provider,
                        marks,
                        " order by told.dispatch_id desc limit " + (MOST + 1))
                .list(tx, row -> row.getObject("dispatch_id", UUID.class));
        return found.size() <= MOST
                ? new Known(found, Set.of())
                : new Known(found.subList(0, MOST), providers(tx, provider, marks));
    }

    /** Hardly more than there are administrations. */
    private Set<Party> providers(Connection tx, Party provider, List<String> marks) throws SQLException {
        return Set.copyOf(told("distinct told.provider", provider, marks, "")
                .list(tx, row -> Party.of(row.getString("provider"))));
    }

    private Sql told(String wanted, Party provider, List<String> marks, String most) {
        return Sql.of(
                "select " + wanted + """
                         from known_fact told
                        where told.party = ? and told.mark = any (?) and told.provider <> ?
                            and (told.lasting or told.at > ?)
                            and not exists (
                                select 1 from known_fact own
                                where own.party = told.party and own.mark = told.mark
                                    and own.provider = told.party and own.at < told.at
                                    and (own.lasting or own.at > told.at - interval '90 days'))
                        """ + most,
                provider,
                marks,
                provider,
                clock.instant().minus(PASSING));
    }

    /**
     * Every dispatch that brought this receiver any of this from this provider, for another use than a court's; none if they
     * did not bring all of it, if nothing in it can be known again, or if it is told so often that the hub cannot say.
     */
    List<UUID> toldTo(Connection tx, Party provider, Party receiver, Submission message) throws SQLException {
        var marks = marks(message);
        int most = MOST * marks.size();
        var told = Sql.of("""
                        select mark, dispatch_id from known_fact fact join dispatch using (dispatch_id)
                        where fact.party = ? and fact.provider = ? and mark = any (?) and (lasting or fact.at > ?)
                            and dispatch.state = 'DELIVERED' and question ->> 'proceedings' <> 'CRIMINAL_COURT'
                        limit ?
                        """, receiver, provider, each(marks), clock.instant().minus(PASSING), most + 1)
                .list(tx, row -> new Told(row.getString("mark"), row.getObject("dispatch_id", UUID.class)));
        var known = told.stream().map(Told::mark).collect(Collectors.toUnmodifiableSet());
        boolean isAllTold = marks.stream().allMatch(trace -> trace.stream().anyMatch(known::contains));
        return isAllTold && told.size() <= most
                ? told.stream().map(Told::dispatchId).distinct().toList()
                : List.of();
    }

    /** Those of each trace: one under every key there is. */
    private List<List<String>> marks(Submission message) {
        return Trace.of(message).stream()
                .map(trace -> vault.marks(trace.text()))
                .toList();
    }

    private static List<String> each(List<List<String>> marks) {
        return marks.stream().flatMap(List::stream).toList();
    }
}
