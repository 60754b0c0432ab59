package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rilohub.agreements.Origin;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.Submission;

/**
 * Finds from whom a provider had what it tells: whatever it refers to that the hub itself once brought to it from
 * somebody else, by any id that its header showed. The third-party rule looks at these; too many only make it ask a person.
 */
final class Origins {
    private final Database database;
    private final Messages messages;

    private record Source(UUID reportId, Party provider, Optional<String> framework) {}

    Origins(Database database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    List<Origin> of(Dispatch dispatch) {
        var referred = references(dispatch.content());
        return referred.isEmpty() ? List.of() : database.transaction(tx -> origins(tx, dispatch.provider(), referred));
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

    private List<Origin> origins(Connection tx, Party provider, List<String> referred) throws SQLException {
        var sources = Sql.of("""
                        select report_id, provider, framework from dispatch
                        where (dispatch_id = any (?::uuid[]) or report_id = any (?::uuid[])
                                or report_id = any (array(
                                    select report_id from message
                                    where message_id = any (?::uuid[]) or conversation_id = any (?::uuid[]))))
                            and receiver = ? and provider <> ?
                        order by dispatch_id
                        """, referred, referred, referred, referred, provider, provider)
                .list(
                        tx,
                        row -> new Source(
                                row.getObject("report_id", UUID.class),
                                Party.of(row.getString("provider")),
                                Sql.text(row, "framework")));
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
                content.header().handling().codes());
    }
}
