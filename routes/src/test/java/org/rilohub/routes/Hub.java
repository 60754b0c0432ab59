package org.rilohub.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.cen.CenLane;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.ShippedFrameworks;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.embedded.EmbeddedBroker;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.DialectBorder;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.partners.Validation;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.routes.door.DoorNames;
import org.rilohub.routes.webhooks.Webhooks;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.schemas.rules.RuleSettings;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.Counterpart;
import org.rilohub.security.Counterparts;
import org.rilohub.security.Envelopes;
import org.rilohub.security.GcmVault;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.PersonalSignatures;
import org.rilohub.security.pki.DevelopmentPki;

/**
 * The real flow on a real database and a real broker. Japan reports; Korea is called, the United States have a queue, the
 * Netherlands fetch, and have a webhook as Japan has; Korea, the Netherlands and Japan are CEN users. Only the ways to partners are stood in for.
 */
final class Hub implements AutoCloseable {
    static final Party KOREA = Party.customs("KR");
    static final Party AMERICA = Party.customs("US");
    static final Party NETHERLANDS = Party.customs("NL");

    private static final Path HOME =
            Path.of("target", "hub-" + ProcessHandle.current().pid()).toAbsolutePath();

    final MovableClock clock = new MovableClock();
    final Witness witness = new Witness();
    final Steps steps = new Steps();
    final Post post = new Post();
    final SecureRandom random = new SecureRandom();
    final Administration japan;
    final Administration korea;
    final Administration america;
    final Administration netherlands;
    final DataSource database;
    final Directory directory;
    final EmbeddedBroker broker;
    Guard guard = (message, permit, dialect) -> {};

    /** Whose keys the hub has not been told of yet. */
    final Set<Party> forgotten = ConcurrentHashMap.newKeySet();

    final DevelopmentPki pki;
    final StandingFrameworks standing;
    final CenLane lane;
    private final String name;
    private Agreements agreements;
    private Flow flow;

    Hub(String name) {
        this.name = name;
        var keys = HOME.resolve("keys");
        pki = DevelopmentPki.ensure(keys, clock, random);
        japan = new Administration(Reports.JAPAN, pki, keys, clock);
        korea = new Administration(KOREA, pki, keys, clock);
        america = new Administration(AMERICA, pki, keys, clock);
        netherlands = new Administration(NETHERLANDS, pki, keys, clock);
        directory = new KnownPartners(List.of(
                wantsToHear(file(japan, new Delivery.Inbox(), Lane.CMAA, Lane.CEN)),
                file(korea, new Delivery.RestPush(URI.create("https://kr.invalid/")), Lane.CMAA, Lane.CEN),
                wantsToHear(file(netherlands, new Delivery.Inbox(), Lane.CMAA, Lane.CEN)),
                file(america, new Delivery.RestPush(URI.create("https://us.invalid/")), Lane.CMAA)));
        database = database(name);
        standing = anotherNode(sentence -> {});
        agreements = new Agreements(standing, nothingFound -> new TreeMap<>());
        broker = EmbeddedBroker.start(folder("broker-" + name), Flow.queues(directory), sentence -> {});
        lane = lane();
        flow = flow();
        post.answer(KOREA, letter -> Optional.of(korea.receipt(letter)));
        post.answer(AMERICA, letter -> Optional.empty());
    }

    private static Path folder(String name) {
        try {
            return Files.createDirectories(HOME).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource database(String name) {
        var source = OneServer.database(name);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private static PartnerFile file(Administration administration, Delivery delivery, Lane... lanes) {
        return new PartnerFile(
                administration.party(),
                administration.party().code(),
                administration.party().code(),
                "common-json",
                1,
                new TreeSet<>(List.of(lanes)),
                delivery,
                List.of(),
                administration.counterpart());
    }

    private static PartnerFile wantsToHear(PartnerFile file) {
        return new PartnerFile(
                file.party(),
                file.name(),
                file.nameJa(),
                file.dialect(),
                file.messageVersion(),
                file.lanes(),
                file.delivery(),
                file.tls(),
                file.counterpart(),
                Optional.of(URI.create("https://partner.invalid/tidings")));
    }

    private CenLane lane() {
        var vault = new GcmVault(pki.masters(), random);
        var leaves = new Leaves(new PostgresLedger(random), clock);
        var alarms = new Alarms();
        var tasks = new Tasks(leaves, alarms, vault, clock);
        return CenLane.of(Reports.OFFICE, vault, tasks, alarms, leaves, this::newId, clock);
    }

    /** The keys of the directory, but of those it has not been told of yet. */
    private record Remembered(Directory directory, Set<Party> forgotten) implements Counterparts {
        @Override
        public Optional<Counterpart> find(Party party) {
            return directory.find(party).filter(known -> !forgotten.contains(party));
        }

        @Override
        public Optional<Party> byTlsCertificate(X509Certificate certificate) {
            return directory.byTlsCertificate(certificate);
        }
    }

    private Flow flow() {
        var keys = pki.hubKeys();
        var envelopes = new Envelopes(keys, new Remembered(directory, forgotten), clock, random);
        return new Flow(
                new Flow.Collaborators(
                        database,
                        broker.connectionFactory(),
                        envelopes,
                        envelopes,
                        new JwsReceipts(keys, directory, clock),
                        new GcmVault(pki.masters(), random),
                        new PostgresLedger(random),
                        directory,
                        border(),
                        Rules.standard(clock),
                        agreements,
                        CaseWork.all(List.of(lane.work(), witness)),
                        List.of(lane.bell()),
                        List.of(lane.desk()),
                        (message, permit, dialect) -> guard.check(message, permit, dialect),
                        post,
                        new Webhooks(directory, this::newId, clock),
                        clock,
                        random,
                        steps,
                        () -> {}),
                configuration());
    }

    private DialectBorder border() {
        return new DialectBorder(
                directory,
                List.of(new CommonJson()),
                Validation.by(Rules.standard(clock)),
                new Normalisation(CodeLists.standard(), RuleSettings.standard()));
    }

    static RoutesConfiguration configuration() {
        return new RoutesConfiguration(
                DevelopmentPki.HUB,
                Reports.OFFICE,
                2,
                1,
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                4,
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    Hub start() {
        flow.start();
        return this;
    }

    /** The next process, where what Japan and this country agreed has ended. */
    void restartWithout(Party country) {
        var left = agreements.frameworks().all().stream()
                .filter(framework -> !framework.parties().contains(country.code()))
                .toList();
        var before = agreements;
        agreements = new Agreements(new Frameworks(left), nothingFound -> new TreeMap<>());
        restart();
        agreements = before;
    }

    /** The next process, on the same database and broker. */
    void restart() {
        flow.close();
        flow = flow();
        flow.start();
    }

    Flow flowing() {
        return flow;
    }

    UUID newId() {
        return Ids.next(clock, random);
    }

    Acceptance.Acknowledged accept(Submission submission) {
        return accept(japan, submission);
    }

    Acceptance.Acknowledged accept(Administration sender, Submission submission) {
        return flow.acceptance().accept(sender.arriving(sender.sealed(submission)));
    }

    /** What a query finds, each row as text, its columns by commas. */
    List<String> select(String sql, Object... parameters) {
        try (var connection = database.getConnection()) {
            return Sql.of(sql, parameters)
                    .list(
                            connection,
                            row -> String.join(
                                    ",",
                                    Stream.iterate(1, i -> i <= columns(row), i -> i + 1)
                                            .map(i -> column(row, i))
                                            .toList()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the database behind the flow's back. */
    void change(String sql, Object... parameters) {
        try (var connection = database.getConnection()) {
            Sql.of(sql, parameters).update(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody does who owns the tables. */
    void changeLaws(String sql) {
        change("alter table framework_version disable trigger framework_version_stays");
        change(sql);
        change("alter table framework_version enable trigger framework_version_stays");
    }

    private static int columns(java.sql.ResultSet row) {
        try {
            return row.getMetaData().getColumnCount();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String column(java.sql.ResultSet row, int index) {
        try {
            return String.valueOf(row.getString(index));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Receiver, lane and state of each dispatch of a report. */
    List<String> states(UUID reportId) {
        return select(
                "select receiver, lane, state from dispatch where report_id = ? order by receiver, lane", reportId);
    }

    /** Kinds of the leaves that speak of a report. */
    List<String> leaves(UUID reportId) {
        return select(
                "select kind from ledger_leaf where convert_from(leaf, 'UTF8')::jsonb ->> 'reportId' = ? "
                        + "order by appended_at",
                reportId.toString());
    }

    /** The frameworks as another node on the same database holds them. */
    StandingFrameworks anotherNode(Consumer<String> announce) {
        return anotherNode(ShippedFrameworks.texts(), announce);
    }

    /** The same, with other software. */
    StandingFrameworks anotherNode(List<FrameworkText> shipped, Consumer<String> announce) {
        return StandingFrameworks.open(database, new PostgresLedger(random), clock, shipped, announce);
    }

    Desk desk() {
        return flow.desk(DoorNames::agree);
    }

    LegalDesk legalDesk() {
        return flow.legalDesk(standing, signatures());
    }

    /** The same desk, on a database that fails. */
    LegalDesk legalDeskOn(DataSource failing) {
        return new FrameworkChanges(
                new Database(failing),
                signatures(),
                flow.securityEvents(),
                new Leaves(new PostgresLedger(random), clock),
                this::newId,
                clock,
                () -> {});
    }

    private PersonalSignatures signatures() {
        return new PersonalSignatures(List.of(pki.peopleAuthority().rootCertificate()), clock);
    }

    @Override
    public void close() {
        flow.close();
        standing.close();
        broker.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
