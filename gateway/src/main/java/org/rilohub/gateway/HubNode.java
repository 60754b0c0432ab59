package org.rilohub.gateway;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.load.Defect;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.ShippedFrameworks;
import org.rilohub.cases.frameworks.UnfitFrameworkException;
import org.rilohub.gateway.issuer.DemonstrationPerson;
import org.rilohub.ledger.Integrator;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.partners.Directory;
import org.rilohub.routes.DurableSteps;
import org.rilohub.routes.Flow;
import org.rilohub.routes.Queues;
import org.rilohub.routes.RoutesConfiguration;
import org.rilohub.routes.StandingFrameworks;
import org.rilohub.routes.deliver.PartnerBrokers;
import org.rilohub.routes.guard.PathGuard;
import org.rilohub.routes.webhooks.WebhookSender;
import org.rilohub.routes.webhooks.Webhooks;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.scan.FreeTextScan;
import org.rilohub.security.Envelopes;
import org.rilohub.security.GcmVault;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.TrustedTls;

/** One running hub: every part wired to the ones it works with, started in order and closed in the opposite one. */
public final class HubNode implements AutoCloseable {
    private final StartedParts parts;
    private final SortedMap<String, String> addresses = new TreeMap<>();
    private final Settings settings;
    private final Consumer<String> progress;
    private final List<DemonstrationPerson> people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private Keys keys;
    private HubDatabase database;
    private StandingFrameworks standing;
    private Casework casework;
    private Envelopes envelopes;
    private JwsReceipts receipts;
    private PartnerBrokers brokers;
    private Issuer issuer;
    private Doors doors;
    private SSLContext tls;

    @SuppressWarnings("NullAway.Init") // open() sets every part, or the node does not exist
    private HubNode(Settings settings, Consumer<String> progress, List<DemonstrationPerson> people, Clock clock) {
        this.settings = settings;
        this.progress = progress;
        this.parts = new StartedParts(progress);
        this.people = people;
        this.clock = clock;
    }

    /**
     * Starts a hub and returns once it takes messages.
     *
     * @param progress told, a line at a time, what is being done
     * @throws SettingsException if it cannot start as it is set up
     */
    public static HubNode start(Settings settings, Consumer<String> progress) {
        return start(settings, progress, DemonstrationPerson.ALL, Clock.systemUTC());
    }

    /** As {@link #start(Settings, Consumer)}, by another clock, for other people. */
    static HubNode start(Settings settings, Consumer<String> progress, List<DemonstrationPerson> people, Clock clock) {
        return start(new HubNode(settings, progress, people, clock), DurableSteps.unwatched(), configuration(settings));
    }

    /** With a flow that runs otherwise than the settings say, telling {@code steps} of every step that survives a crash. */
    static HubNode start(
            Settings settings,
            Consumer<String> progress,
            DurableSteps steps,
            Clock clock,
            RoutesConfiguration configuration) {
        return start(new HubNode(settings, progress, DemonstrationPerson.ALL, clock), steps, configuration);
    }

    private static HubNode start(HubNode node, DurableSteps steps, RoutesConfiguration configuration) {
        try {
            node.open(configuration, steps);
            return node;
        } catch (CompletionException e) {
            node.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    /** The slow parts start side by side; everything else waits for what it needs. */
    private void open(RoutesConfiguration configuration, DurableSteps steps) {
        long began = System.nanoTime();
        makeFolder();
        var starting = later(() -> parts.kept(HubDatabase.open(settings, progress)));
        var shipping = later(ShippedFrameworks::texts);
        keys = Keys.of(settings, clock, random, progress);
        tls = TrustedTls.of(keys.ring().tls(), keys.trust()).context();
        var directory = Partners.directory(settings, progress);
        var vouching = later(() -> parts.kept(Issuer.open(settings, keys, directory, people, clock, random, progress)));
        var broker = parts.kept(HubBroker.open(settings, Queues.needed(directory), progress));
        database = starting.join();
        standing = parts.kept(standing(shipping.join()));
        envelopes = new Envelopes(keys.ring(), directory, clock, random);
        receipts = new JwsReceipts(keys.ring(), directory, clock);
        brokers = new PartnerBrokers(keys.brokerTls());
        var flow = flow(directory, broker, configuration, steps);
        issuer = vouching.join();
        flow.start();
        openDoors(directory, flow);
        progress.accept("ready after %.1f s".formatted((System.nanoTime() - began) / 1e9));
    }

    private void makeFolder() {
        try {
            Files.createDirectories(settings.path(Setting.HUB_VAR));
        } catch (java.io.IOException e) {
            throw new SettingsException(List.of("HUB_VAR cannot be written: " + settings.path(Setting.HUB_VAR)));
        }
    }

    /** A framework that could not be asked stops the start: without it the hub would decide otherwise. */
    private StandingFrameworks standing(List<FrameworkText> shipped) {
        if (keys.staffTrust().isEmpty()) {
            progress.accept("nobody can approve frameworks: HUB_STAFF_TRUST is not set");
        }
        try {
            return StandingFrameworks.open(database.source(), new PostgresLedger(random), clock, shipped, progress);
        } catch (UnfitFrameworkException e) {
            throw new SettingsException(
                    e.defects().stream().map(Defect::toString).toList());
        }
    }

    private Flow flow(Directory directory, HubBroker broker, RoutesConfiguration configuration, DurableSteps steps) {
        var integrator = parts.kept(new Integrator(database.source(), clock)).start();
        var agreements = new Agreements(standing, FreeTextScan.standard()::scan);
        var vault = new GcmVault(keys.masters(), random);
        casework = Casework.of(
                database.source(), vault, configuration.office(), settings.organisations(), standing, clock, random);
        var with = new Flow.Collaborators(
                database.source(),
                broker.connections(),
                envelopes,
                envelopes,
                receipts,
                vault,
                new PostgresLedger(random),
                directory,
                Partners.border(directory, clock),
                Partners.rules(clock),
                agreements,
                casework.works(),
                casework.bells(),
                casework.decisions(),
                new PathGuard(),
                parts.kept(new Deliveries(keys, brokers, clock)),
                webhooks(directory, configuration),
                clock,
                random,
                steps,
                integrator::wake);
        return parts.kept(new Flow(with, configuration));
    }

    private Webhooks webhooks(Directory directory, RoutesConfiguration configuration) {
        parts.kept(new WebhookSender(
                        database.source(),
                        directory,
                        receipts,
                        new Leaves(new PostgresLedger(random), clock),
                        Deliveries.webhooks(tls),
                        configuration,
                        clock))
                .start();
        return new Webhooks(directory, () -> Ids.next(clock, random), clock);
    }

    static RoutesConfiguration configuration(Settings settings) {
        return RoutesConfiguration.usual().trying(settings.number(Setting.HUB_DELIVERY_ATTEMPTS));
    }

    private void openDoors(Directory directory, Flow flow) {
        doors = parts.kept(Doors.open(new Doors.Behind(
                settings, keys, issuer.address(), directory, flow, casework, standing, receipts, brokers, clock)));
        addresses.put("partners", doors.partners().toString());
        addresses.put("staff", doors.staff().toString());
        addresses.put("issuer", issuer.address() + (issuer.embedded().isPresent() ? "  (demonstration only)" : ""));
        addresses.put("SOAP", doors.partners() + "/soap/seizure-reports?wsdl");
        addresses.put("OpenAPI", doors.partners() + "/v1/openapi.yaml");
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** What people and partners connect to, by name. */
    public SortedMap<String, String> addresses() {
        return addresses;
    }

    /** The staff's door. */
    public URI staffDoor() {
        return doors.staff();
    }

    /** The issuer of tokens. */
    public URI issuer() {
        return issuer.address();
    }

    /** Trusts what the hub trusts; for programs on this machine. */
    public SSLContext tls() {
        return tls;
    }

    /** To look into the record. */
    public DataSource database() {
        return database.source();
    }

    /** The folder of everything this hub keeps. */
    public Path folder() {
        return settings.path(Setting.HUB_VAR);
    }

    /** Lets what is in hand end, at most 20 s, then stops every part. */
    @Override
    public void close() {
        parts.close();
    }
}
