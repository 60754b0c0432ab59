package org.rilohub.routes;

import jakarta.jms.ConnectionFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.rilohub.agreements.Agreements;
import org.rilohub.cases.CaseWork;
import org.rilohub.cases.cen.CenLane;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.Bell;
import org.rilohub.cases.clocks.Ringer;
import org.rilohub.cases.referrals.Referrals;
import org.rilohub.cases.requests.Requests;
import org.rilohub.cases.tasks.TaskDecisions;
import org.rilohub.cases.tasks.TaskWork;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.cases.uploads.RowIntake;
import org.rilohub.cases.uploads.UploadResults;
import org.rilohub.cases.uploads.UploadRunner;
import org.rilohub.cases.uploads.Uploads;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Border;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.Validation;
import org.rilohub.partners.sheets.ReportCheck;
import org.rilohub.partners.sheets.SheetLimits;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.PersonalSignatures;
import org.rilohub.security.Receipts;
import org.rilohub.security.Sealer;
import org.rilohub.security.Vault;
import org.rilohub.security.Verified;
import org.rilohub.security.Verifier;

/** The whole flow on one node, put together: what the doors call, and everything behind them until a receipt is in. */
public final class Flow implements AutoCloseable {
    private static final SheetLimits LIMITS = SheetLimits.standard();
    private static final int UPLOADED_AT_A_TIME = 250;

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer = camel.createProducerTemplate();
    private final Collaborators with;
    private final RoutesConfiguration configuration;

    private final Database database;
    private final Messages messages;
    private final KnownFacts facts;
    private final Dispatches dispatches = new Dispatches();
    private final Leaves leaves;
    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final Tasks tasks;
    private final Referrals referrals;
    private final CenLane cen;
    private final Relay relay;
    private final Parking parking;
    private final Errands errands;
    private final Quarantine quarantine;
    private final Publishing publishing;
    private final SecurityLog security;
    private final Settlement settlement;
    private final Recorder recorder;
    private final Attempts attempts;
    private final Claims claims;
    private final Decide decide;
    private final Timers timers;
    private final RowIntake held;
    private final Uploads uploads;
    private final UploadLoop importing;

    /**
     * What the flow works with.
     *
     * @param database with the tables of every migration
     * @param broker the hub's own; no partner reaches it
     * @param cases what lasts longer than a message
     * @param bells what happens when its alarms are due
     * @param decisions what follows from what people decide, beside what the flow asks itself; one for each kind of task
     * @param outbound sends by whatever way a partner file names
     * @param tidings what partners may hear of, beside what they are sent
     * @param committed told after commits that wrote leaves, so that their integration need not wait
     */
    public record Collaborators(
            DataSource database,
            ConnectionFactory broker,
            Verifier verifier,
            Sealer sealer,
            Receipts receipts,
            Vault vault,
            PostgresLedger ledger,
            Directory directory,
            Border border,
            Rules rules,
            Agreements agreements,
            CaseWork cases,
            List<Bell> bells,
            List<TaskWork> decisions,
            Guard guard,
            Outbound outbound,
            Tidings tidings,
            Clock clock,
            SecureRandom random,
            DurableSteps steps,
            Runnable committed) {}

    /** Puts it together; nothing moves before {@link #start()}. */
    public Flow(Collaborators with, RoutesConfiguration configuration) {
        this.with = with;
        this.configuration = configuration;
        database = new Database(with.database());
        messages = new Messages(with.vault(), with.random());
        facts = new KnownFacts(with.vault(), with.clock());
        leaves = new Leaves(with.ledger(), with.clock());
        outbox = new Outbox(with.clock());
        ids = () -> Ids.next(with.clock(), with.random());
        tasks = new Tasks(leaves, new Alarms(), with.vault(), with.clock());
        referrals = new Referrals(tasks, ids, with.clock());
        cen = CenLane.of(configuration.office(), with.vault(), tasks, new Alarms(), leaves, ids, with.clock());
        relay = new Relay(database, outbox, with.broker(), with.steps());
        parking = new Parking(messages, dispatches, outbox, tasks, leaves, ids, with.clock());
        errands = new Errands(
                dispatches,
                outbox,
                parking,
                with.directory(),
                with.tidings(),
                configuration,
                with.clock(),
                this::committed);
        quarantine = new Quarantine(with.vault());
        publishing = new Publishing(database, cen.publications(), messages, dispatches, errands, parking, leaves);
        security = new SecurityLog(database, leaves, configuration.hub(), with.clock());
        settlement = new Settlement(
                database,
                dispatches,
                errands,
                with.cases(),
                new Latecomers(messages, dispatches, parking, with.cases(), outbox, ids, configuration, with.clock()),
                with.directory(),
                with.receipts(),
                leaves,
                security,
                configuration,
                with.clock(),
                with.steps());
        recorder = new Recorder(
                database,
                messages,
                dispatches,
                publishing,
                with.cases(),
                referrals,
                leaves,
                errands,
                with.clock(),
                with.steps());
        attempts = new Attempts(database, dispatches, recorder, errands, leaves, configuration, with.clock());
        claims = new Claims(
                database,
                messages,
                dispatches,
                errands,
                with.directory(),
                with.cases(),
                configuration,
                with.clock(),
                with.steps());
        decide = new Decide(
                database,
                with.agreements(),
                new Origins(facts),
                CaseWork.all(List.of(with.cases(), referrals)),
                with.border(),
                with.directory(),
                with.clock());
        timers = new Timers(
                database,
                dispatches,
                errands,
                outbox,
                security,
                new Ringer(database, bells(), with.clock()),
                configuration,
                with.clock());
        held = new HeldRows(messages, registry(), with.border(), with.cases(), outbox, ids, with.clock());
        uploads = new Uploads(database, with.vault(), leaves, LIMITS, with.clock());
        importing = importing();
    }

    private UploadLoop importing() {
        var runner = new UploadRunner(
                database,
                with.vault(),
                leaves,
                new ReportCheck(Validation.by(with.rules()), LIMITS),
                held,
                new UploadRunner.Settings(LIMITS, UPLOADED_AT_A_TIME, configuration.lease()),
                with.clock(),
                with.steps()::reached);
        return new UploadLoop(runner, uploads, database, with.clock(), this::committed);
    }

    private List<Bell> bells() {
        return Stream.concat(Stream.of(tasks), with.bells().stream()).toList();
    }

    private void committed() {
        relay.wake();
        with.committed().run();
    }

    /**
     * Begins to move what is stored and what comes.
     *
     * @throws IllegalStateException if a route cannot be set up
     */
    public void start() {
        camel.addComponent("jms", broker());
        camel.getShutdownStrategy().setTimeout(10);
        add(exchangeRoute());
        add(deliveryRoute());
        database.perform(parking::askAboutAll);
        camel.start();
        relay.start();
        timers.start();
        importing.start();
    }

    private void add(Sentence sentence) {
        try {
            camel.addRoutes(sentence);
        } catch (Exception e) { // Camel declares no less
            throw new IllegalStateException("a route cannot be set up", e);
        }
    }

    private JmsComponent broker() {
        var jms = new JmsComponent();
        jms.setConnectionFactory(with.broker());
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setRecoveryInterval(1000);
        return jms;
    }

    private ExchangeRoute exchangeRoute() {
        var address = new Address(
                database,
                messages,
                dispatches,
                publishing,
                with.directory(),
                with.cases(),
                ids,
                configuration,
                with.clock(),
                with.steps());
        return new ExchangeRoute(
                address,
                decide,
                recorder,
                trouble(),
                configuration.acceptedConsumers(),
                configuration.uploadedConsumers());
    }

    private DeliveryRoute deliveryRoute() {
        var seals = new Seals(
                database,
                messages,
                dispatches,
                recorder,
                facts,
                with.cases(),
                leaves,
                with.sealer(),
                with.clock(),
                with.steps());
        return new DeliveryRoute(
                partnersToldOf(with.directory()),
                configuration.partnerConsumers(),
                claims,
                decide,
                with.border(),
                with.guard(),
                seals,
                new Handover(with.outbound(), with.steps()),
                settlement,
                attempts,
                trouble());
    }

    /** The durable queues the flow needs on its broker. */
    public static List<String> queues(Directory directory) {
        var toPartners = partnersToldOf(directory).stream().map(Queues::deliver);
        return Stream.concat(Stream.of(Queues.ACCEPTED, Queues.URGENT, Queues.UPLOADED, Queues.PARKED), toPartners)
                .toList();
    }

    private static List<Party> partnersToldOf(Directory directory) {
        return directory.all().stream()
                .filter(partner -> !(partner.delivery() instanceof PartnerFile.Delivery.Inbox))
                .map(PartnerFile::party)
                .toList();
    }

    private Trouble trouble() {
        return new Trouble(database, dispatches, errands, parking, attempts, settlement);
    }

    public Acceptance acceptance() {
        return accept();
    }

    public Opening opening() {
        return accept()::open;
    }

    private Accept accept() {
        var asking = new QuarantineTasks(quarantine, tasks, configuration.office(), ids, with.clock());
        return new Accept(with.verifier(), with.border(), admission(), security, asking, with.steps());
    }

    private Admission admission() {
        return new Admission(
                database,
                messages,
                new Withdrawal(messages, dispatches, parking, leaves),
                with.cases(),
                registry(),
                outbox,
                ids,
                with.steps(),
                this::committed);
    }

    /** Where people act on requests of their organisation. */
    public CaseDesk caseDesk() {
        return new CaseOffice(writing(), new Requests(with.vault()), messages, ids);
    }

    /** Where people of the RILO office write alerts. */
    public AlertDesk alertDesk() {
        return new AlertOffice(writing(), configuration.office());
    }

    private Writing writing() {
        var answering = new Answering(security, with.steps());
        return new Writing(database, with.border(), messages, registry(), admission(), answering, with.clock());
    }

    private Registry registry() {
        return new Registry(messages, cen.work(), with.rules(), leaves, with.receipts(), configuration.hub());
    }

    /** By which rows of uploads become messages. */
    RowIntake rowIntake() {
        return held;
    }

    /** Where files of many reports are taken in and worked off. */
    public UploadBoard uploadBoard() {
        var results = new UploadResults(database, with.vault(), LIMITS, with.clock());
        var reception = new UploadReception(
                database,
                opening(),
                uploads,
                with.receipts(),
                leaves,
                security,
                configuration.hub(),
                with.clock(),
                importing::wake);
        return new UploadOffice(database, uploads, results, held, reception);
    }

    public SecurityEvents securityEvents() {
        return security;
    }

    public StatusBoard statusBoard() {
        return new Board(database, with.directory(), with.receipts());
    }

    /** Needs the flow to be started. */
    public Inbox inbox() {
        return new Shelf(database, dispatches, claims, settlement, configuration, with.clock(), this::prepare);
    }

    /** The delivery's own steps: the same sentence for those who fetch and those who are called. */
    private Leaving prepare(Leaving.Due due) {
        var stage = producer.requestBody("direct:collect", due, Leaving.class);
        return stage == null ? due : stage;
    }

    /**
     * Where people release what waits, and decide what was referred, put aside or quarantined.
     *
     * @param asAtItsDoor what the door of a quarantined message asks of it once it is opened
     */
    public Desk desk(Predicate<Verified> asAtItsDoor) {
        var own = Stream.<TaskWork>of(
                new ReferralWork(referrals, dispatches, errands),
                new ParkedWork(messages, dispatches, with.cases(), errands, outbox, leaves, with.clock()),
                new QuarantineWork(quarantine, accept(), asAtItsDoor, leaves));
        var every = Stream.concat(own, with.decisions().stream()).toList();
        return new ReviewDesk(
                database,
                publishing,
                messages,
                dispatches,
                tasks,
                new TaskDecisions(tasks, every),
                errands,
                with.steps());
    }

    /** Where the RILO office decides what CEN users read. */
    public PublicationDesk publicationDesk() {
        return publishing;
    }

    /**
     * Where legal staff change frameworks.
     *
     * @param standing takes each version as soon as it is one
     * @param signatures whose certificates approve
     */
    public LegalDesk legalDesk(StandingFrameworks standing, PersonalSignatures signatures) {
        return new FrameworkChanges(database, signatures, security, leaves, ids, with.clock(), () -> {
            standing.look();
            committed();
        });
    }

    public Decisions decisions() {
        return new DecisionArchive(database);
    }

    /** What decides, for those who ask before there is a message. */
    public Agreements agreements() {
        return with.agreements();
    }

    public ReceiptArrivals receiptArrivals() {
        return settlement;
    }

    /** Ends what is in hand and stops; what is queued stays queued. */
    @Override
    public void close() {
        importing.close();
        timers.close();
        camel.stop();
        relay.close();
    }
}
