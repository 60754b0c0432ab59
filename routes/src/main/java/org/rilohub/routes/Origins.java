package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.Obligation;
import org.rilohub.agreements.Origin;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.Submission;

/**
 * Finds from whom a provider had what it tells: whatever the hub itself once brought to it from somebody else, found by
 * any id that it refers to and by the facts themselves. It keeps the terms on which it was told. The third-party rule looks at these; too many only make it ask a person.
 */
final class Origins {
    private final Database database;
    private final Messages messages;
    private final KnownFacts facts;

    private record Source(UUID reportId, Party provider, Optional<String> framework, SortedSet<String> obligations) {}

    Origins(Database database, Messages messages, KnownFacts facts) {
        this.database = database;
        this.messages = messages;
        this.facts = facts;
    }

    List<Origin> of(Dispatch dispatch) {
        var referred = references(dispatch.content());
        return database.transaction(tx -> {
            var told = facts.toldBy(tx, dispatch.provider(), dispatch.content().report());
            return referred.isEmpty() && told.isEmpty()
                    ? List.of()
                    : origins(
                            tx,
                            dispatch.provider(),
                            referred,
                            told.stream().map(UUID::toString).toList());
        });
    }

    private static List<String> references(Submission content) {
        return Stream.concat(
                        Stream.concat(
                                content.header().refToMessageId().stream(), content.header().conversationId().stream()),
                        content.report().relatedReports().stream().map(RelatedReport::reportId))
                .map(UUID::toString)
                .distinct()
                .toList();
    }

    private List<Origin> origins(Connection tx, Party provider, List<String> referred, List<String> told)
            throws SQLException {
        var sources = Sql.of("""
                        select report_id, provider, framework,
                            array(select jsonb_array_elements_text(answer -> 'obligations')) as obligations
                        from dispatch
                        where (dispatch_id = any (?::uuid[]) or dispatch_id = any (?::uuid[])
                                or report_id = any (?::uuid[])
                                or report_id = any (array(
                                    select report_id from message
                                    where message_id = any (?::uuid[]) or conversation_id = any (?::uuid[]))))
                            and receiver = ? and provider <> ?
                        order by dispatch_id
                        """, referred, told, referred, referred, referred, provider, provider)
                .list(
                        tx,
                        row -> new Source(
                                row.getObject("report_id", UUID.class),
                                Party.of(row.getString("provider")),
                                Sql.text(row, "framework"),
                                travelling(Sql.texts(row, "obligations"))));
        var origins = new ArrayList<Origin>();
        for (var source : sources) {
            messages.content(tx, source.reportId()).ifPresent(content -> origins.add(origin(source, content)));
        }
        return origins;
    }

    private static Origin origin(Source source, Submission content) {
        return new Origin(
                source.provider(),
                source.framework(),
                content.header().handling().codes(),
                source.obligations());
    }

    /** What the hub did before the message left is done with. */
    private static SortedSet<String> travelling(List<String> obligations) {
        return obligations.stream().filter(Obligation::travels).collect(Collectors.toCollection(TreeSet::new));
    }
}
