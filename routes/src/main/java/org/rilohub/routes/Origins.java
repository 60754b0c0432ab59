package org.rilohub.routes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Origin;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.Submission;

/**
 * Finds from whom a provider had what it tells: whatever the hub itself once brought to it from somebody else, found by
 * any id that it refers to and by the facts themselves. It keeps the terms on which it was told. The third-party rule looks at these; too many only make it ask a person.
 */
final class Origins {
    /** A dispatch that nobody knows: of what is made of it, too, nobody has agreed to anything. */
    static final UUID ANOTHER = new UUID(0, 0);

    private final KnownFacts facts;

    Origins(KnownFacts facts) {
        this.facts = facts;
    }

    /**
     * What the provider was told before it tells it.
     *
     * @param toldBy the dispatches by which it was told
     * @param complete whether there are no others: it may have been told too often to name them all
     * @param sharing who told the receiver, too, whatever it told the provider, by the same messages in an operation: it has
     *     approved that its members speak of it to one another
     */
    record Found(List<Origin> origins, List<UUID> toldBy, boolean complete, Set<Party> sharing) {
        private static final Found NOTHING = new Found(List.of(), List.of(), true, Set.of());

        Found {
            origins = List.copyOf(origins);
            toldBy = List.copyOf(toldBy);
            sharing = Set.copyOf(sharing);
        }
    }

    /** How one of them was told, as its decision had it. */
    private record Terms(Party provider, Optional<String> framework, List<String> handling, List<String> obligations) {}

    private record Source(UUID dispatchId, Terms terms, boolean likely, boolean shared) {}

    Found of(Connection tx, Dispatch dispatch) throws SQLException {
        var referred = references(dispatch.content());
        var told = facts.toldBy(tx, dispatch.provider(), dispatch.content());
        if (referred.isEmpty() && told.dispatches().isEmpty()) {
            return Found.NOTHING;
        }
        var known = told.dispatches().stream().map(UUID::toString).toList();
        var sources = sources(tx, dispatch, referred, known);
        var origins = new ArrayList<>(origins(sources));
        told.providers()
                .forEach(other ->
                        origins.add(new Origin(other, Optional.empty(), new TreeSet<>(), new TreeSet<>(), true)));
        var sharing = new TreeSet<>(sharing(sources));
        sharing.removeAll(told.providers());
        return new Found(origins, toldBy(sources), told.providers().isEmpty(), sharing);
    }

    /**
     * Before a court: the dispatches by which its receiver was told the same by its provider, whose consent is about them
     * (POL-08); none if anything in it is new to the receiver, which nobody can have consented to. What was told for a court
     * itself is none of them: it rested on such a consent.
     */
    List<UUID> toldBefore(Connection tx, Dispatch dispatch) throws SQLException {
        var message = dispatch.content();
        if (message.header().proceedings() != Proceedings.CRIMINAL_COURT) {
            return List.of();
        }
        var same = facts.toldTo(tx, dispatch.provider(), dispatch.receiver(), message).stream()
                .map(UUID::toString)
                .toList();
        if (same.isEmpty()) {
            return List.of();
        }
        var referred = references(message);
        return Sql.of("""
                        select dispatch_id from dispatch
                        where provider = ? and receiver = ? and state = 'DELIVERED'
                            and question ->> 'proceedings' <> 'CRIMINAL_COURT'
                            and (dispatch_id = any (?::uuid[]) or dispatch_id = any (?::uuid[]) or report_id = any (?::uuid[])
                                or report_id in (
                                    select report_id from message
                                    where message_id = any (?::uuid[]) or conversation_id = any (?::uuid[])))
                        order by dispatch_id
                        """, dispatch.provider(), dispatch.receiver(), same, referred, referred, referred, referred)
                .list(tx, row -> row.getObject("dispatch_id", UUID.class));
    }

    /** Remembers what a message is built on. */
    void remember(Connection tx, UUID messageId, Party owner, List<UUID> toldBy) throws SQLException {
        if (!toldBy.isEmpty()) {
            Sql.of("""
                            insert into origin (report_id, dispatch_id, owner)
                            select ?, told::uuid, ? from unnest(?::text[]) as told
                            on conflict do nothing
                            """, messageId, owner, toldBy.stream().map(UUID::toString).toList())
                    .update(tx);
        }
    }

    private static List<String> references(Submission content) {
        return Stream.concat(
                        Stream.concat(
                                content.header().refToMessageId().stream(), content.header().conversationId().stream()),
                        content.content().relatedReports().stream().map(RelatedReport::reportId))
                .map(UUID::toString)
                .distinct()
                .toList();
    }

    /**
     * Every dispatch to the provider that it refers to or whose facts it tells again; what nobody refers to is only likely.
     * Shared is what its originator has told this receiver by the same message in an operation, too.
     */
    private static List<Source> sources(Connection tx, Dispatch dispatch, List<String> referred, List<String> told)
            throws SQLException {
        var provider = dispatch.provider();
        return Sql.of(
                        """
                        select dispatch_id, provider, framework,
                            array(select jsonb_array_elements_text(question -> 'handling')) as handling,
                            array(select jsonb_array_elements_text(answer -> 'obligations')) as obligations,
                            not (dispatch_id = any (?::uuid[]) or report_id = any (?::uuid[]) or report_id = any (named))
                                as likely,
                            lane = 'OPERATION' and ? = 'OPERATION' and exists (
                                select 1 from dispatch same
                                where same.report_id = dispatch.report_id and same.receiver = ?
                                    and same.lane = 'OPERATION' and same.state = 'DELIVERED') as shared
                        from dispatch cross join (
                            select array(
                                select report_id from message
                                where message_id = any (?::uuid[]) or conversation_id = any (?::uuid[])) as named) as others
                        where (dispatch_id = any (?::uuid[]) or dispatch_id = any (?::uuid[])
                                or report_id = any (?::uuid[]) or report_id = any (named))
                            and receiver = ? and provider <> ? and (state = 'DELIVERED' or sealed_at is not null)
                        order by provider, framework, handling, obligations, dispatch_id
                        """,
                        referred,
                        referred,
                        dispatch.lane(),
                        dispatch.receiver(),
                        referred,
                        referred,
                        referred,
                        told,
                        referred,
                        provider,
                        provider)
                .list(tx, Origins::source);
    }

    private static Source source(ResultSet row) throws SQLException {
        var terms = new Terms(
                Party.of(row.getString("provider")),
                Sql.text(row, "framework"),
                Sql.texts(row, "handling"),
                Sql.texts(row, "obligations"));
        return new Source(
                row.getObject("dispatch_id", UUID.class), terms, row.getBoolean("likely"), row.getBoolean("shared"));
    }

    /** What was told on the same terms is one origin, and no longer only likely if any of it is referred to. */
    private static List<Origin> origins(List<Source> sources) {
        var likely = new LinkedHashMap<Terms, Boolean>();
        sources.forEach(source -> likely.merge(source.terms(), source.likely(), Boolean::logicalAnd));
        return likely.entrySet().stream()
                .map(each -> origin(each.getKey(), each.getValue()))
                .toList();
    }

    private static Origin origin(Terms terms, boolean likely) {
        return new Origin(
                terms.provider(),
                terms.framework(),
                handling(terms.handling()),
                travelling(terms.obligations()),
                likely);
    }

    private static Set<Party> sharing(List<Source> sources) {
        var sharing = new TreeSet<Party>();
        sources.forEach(source -> sharing.add(source.terms().provider()));
        sources.stream()
                .filter(source -> !source.shared())
                .forEach(source -> sharing.remove(source.terms().provider()));
        return sharing;
    }

    private static List<UUID> toldBy(List<Source> sources) {
        return sources.stream()
                .map(Source::dispatchId)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    private static SortedSet<HandlingCode> handling(List<String> codes) {
        return codes.stream().map(HandlingCode::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the hub did before the message left is done with. */
    private static SortedSet<String> travelling(List<String> obligations) {
        return obligations.stream().filter(Obligation::travels).collect(Collectors.toCollection(TreeSet::new));
    }
}
