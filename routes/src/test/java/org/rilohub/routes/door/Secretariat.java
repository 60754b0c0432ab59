package org.rilohub.routes.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.WorkCalendars;
import org.rilohub.cases.requests.Officials;
import org.rilohub.cases.requests.RequestWork;
import org.rilohub.cases.requests.Requests;
import org.rilohub.cases.requests.State;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.DialectBorder;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.Validation;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.routes.AlertDesk;
import org.rilohub.routes.CaseDesk;
import org.rilohub.routes.DurableSteps;
import org.rilohub.routes.Flow;
import org.rilohub.routes.RoutesConfiguration;
import org.rilohub.routes.webhooks.Webhooks;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.schemas.rules.RuleSettings;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.Door;
import org.rilohub.security.Envelopes;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.Received;
import org.rilohub.security.Sealable;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.json.JsonMapper;

/** The real flow behind the doors, never started: what is handed in is accepted, and stays where it is. */
final class Secretariat {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path EXAMPLES = Path.of("../docs/examples");

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Registry registry;
    private final Hub hub;
    private final Flow flow;
    private final CaseDesk desk;

    Secretariat(Registry registry, Hub hub) {
        this.registry = registry;
        this.hub = hub;
        this.flow = flow();
        this.desk = flow.caseDesk();
    }

    CaseDesk desk() {
        return desk;
    }

    AlertDesk alerts() {
        return flow.alertDesk();
    }

    private Flow flow() {
        var keys = hub.pki.hub.hubKeys();
        var directory = new Partners(List.of(file(hub.korea), file(hub.japan)));
        var envelopes = new Envelopes(keys, directory, clock, random);
        var rules = Rules.standard(clock);
        return new Flow(
                new Flow.Collaborators(
                        registry.source,
                        new ActiveMQConnectionFactory("vm://none"),
                        envelopes,
                        envelopes,
                        new JwsReceipts(keys, directory, clock),
                        registry.vault,
                        new PostgresLedger(random),
                        directory,
                        new DialectBorder(
                                directory,
                                List.of(new CommonJson()),
                                Validation.by(rules),
                                new Normalisation(CodeLists.standard(), RuleSettings.standard())),
                        rules,
                        Agreements.standard(nothingFound -> new TreeMap<>()),
                        requests(),
                        List.of(),
                        List.of(),
                        (message, permit, dialect) -> {},
                        (message, partner) -> Optional.empty(),
                        new Webhooks(directory, this::id, clock),
                        clock,
                        random,
                        DurableSteps.unwatched(),
                        () -> {}),
                configuration());
    }

    private RequestWork requests() {
        var leaves = new Leaves(new PostgresLedger(random), clock);
        var alarms = new Alarms();
        return new RequestWork(
                new Requests(registry.vault),
                FrameworkFiles::packaged,
                new Officials(),
                alarms,
                WorkCalendars.packaged(),
                new Tasks(leaves, alarms, registry.vault, clock),
                leaves,
                clock);
    }

    private static RoutesConfiguration configuration() {
        var second = Duration.ofSeconds(1);
        return new RoutesConfiguration(
                DevelopmentPki.HUB, Registry.OFFICE, 1, 1, second, second, 4, second, second, second);
    }

    private static PartnerFile file(Pki.Keys keys) {
        var file = Partners.file(
                keys.party(), keys.ring().tls().certificate(), List.of(keys.signing()), keys.encryption());
        return new PartnerFile(
                file.party(),
                file.name(),
                file.nameJa(),
                "common-json",
                file.messageVersion(),
                new TreeSet<>(file.lanes()),
                file.delivery(),
                file.tls(),
                file.counterpart());
    }

    UUID id() {
        return Ids.next(clock, random);
    }

    /** A request of Japan's system to Korea, handed in at the partners' door, and nothing decided about it. */
    UUID asked() {
        var id = id();
        var message = example("assistance-request");
        var header = part(message, "header");
        header.put("messageId", id.toString());
        header.put("conversationId", id().toString());
        header.put("createdAt", now().toString());
        part(message, "request").keySet().removeAll(List.of("oral", "relatedReports", "requestId"));
        part(message, "request").put("couldDoTheSame", false);
        part(message, "request").put("reciprocityText", "Our law does not let us");
        return flow.acceptance().accept(sealed(id, message)).reportId();
    }

    private Received sealed(UUID id, Map<String, Object> message) {
        var envelopes =
                new Envelopes(hub.japan.ring(), new Partners(List.of(hub.pki.hubAsSeenByPartners())), clock, random);
        var octets = JSON.writeValueAsBytes(message);
        var sealed =
                envelopes.seal(new Sealable(DevelopmentPki.HUB, Door.REST, Lane.CMAA, id, "application/json", octets));
        return new Received(Door.REST, hub.japan.party(), sealed.wire(), clock.instant());
    }

    /** Puts a request where a story needs it, as if all that leads there had happened. */
    void put(UUID caseId, State state, boolean clarifying, boolean oral) {
        boolean isKnown = state != State.DRAFT && state != State.LEGAL_CHECK;
        registry.database.perform(tx -> Sql.of("""
                        update request_case set state = ?, is_open = ?, released_at = case when ? then opened_at end,
                            clarifying = ?, oral = ?, confirmed = not ?, waived = true
                        where case_id = ?
                        """, state, !state.isFinal(), isKnown, clarifying, oral, oral, caseId)
                .update(tx));
    }

    /** A request that Korea has, and has not answered. */
    UUID submitted() {
        var caseId = asked();
        put(caseId, State.SUBMITTED, false, false);
        return caseId;
    }

    /** The content of a published example, without the id of its request. */
    static Map<String, Object> content(String example, String part) {
        var content = part(example(example), part);
        content.remove("requestId");
        return content;
    }

    private static Map<String, Object> example(String name) {
        try {
            return new TreeMap<>(tree(
                    JSON.readValue(Files.readAllBytes(EXAMPLES.resolve(name + ".common-json.json")), Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> part(Map<String, Object> tree, String name) {
        return tree(tree.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Object node) {
        return (Map<String, Object>) node;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
