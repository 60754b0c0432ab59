package org.rilohub.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import org.rilohub.agreements.Agreements;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.AlertDesk;
import org.rilohub.routes.CaseBoard;
import org.rilohub.routes.CaseDesk;
import org.rilohub.routes.CenBoard;
import org.rilohub.routes.Decisions;
import org.rilohub.routes.Desk;
import org.rilohub.routes.Flow;
import org.rilohub.routes.Inbox;
import org.rilohub.routes.LegalDesk;
import org.rilohub.routes.OfficialBoard;
import org.rilohub.routes.Opening;
import org.rilohub.routes.OperationBoard;
import org.rilohub.routes.PublicationDesk;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.routes.StandingFrameworks;
import org.rilohub.routes.StatusBoard;
import org.rilohub.routes.UploadBoard;
import org.rilohub.routes.deliver.PartnerBrokers;
import org.rilohub.routes.door.DoorNames;
import org.rilohub.routes.door.DoorSettings;
import org.rilohub.routes.door.QueueDoor;
import org.rilohub.routes.door.StaffPort;
import org.rilohub.routes.door.TokenRules;
import org.rilohub.security.PersonalSignatures;
import org.rilohub.security.Receipts;
import org.rilohub.security.SoapResponses;
import org.rilohub.security.TrustedTls;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Every way in, open: two HTTP ports, and a listener at each partner's own broker. */
final class Doors implements AutoCloseable {
    private static final Duration SLOWEST_REQUEST = Duration.ofSeconds(30);
    private static final Duration TOKEN_SKEW = Duration.ofSeconds(30);

    private final ServletWebServerApplicationContext web;
    private final URI partners;
    private final List<QueueDoor> queues;

    /** What stands behind the doors. */
    record Behind(
            Settings settings,
            Keys keys,
            URI issuer,
            Directory directory,
            Flow flow,
            Casework casework,
            StandingFrameworks standing,
            Receipts receipts,
            PartnerBrokers brokers,
            Clock clock) {}

    private Doors(ServletWebServerApplicationContext web, List<QueueDoor> queues) {
        this.web = web;
        this.partners = URI.create("https://localhost:"
                + Objects.requireNonNull(web.getWebServer(), "it has started").getPort());
        this.queues = List.copyOf(queues);
    }

    /**
     * Opens them all.
     *
     * @throws IllegalStateException if a port is taken
     */
    static Doors open(Behind behind) {
        var application = new SpringApplicationBuilder(HubApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context, behind))
                .properties(Map.of(
                        "server.address",
                        behind.settings().text(Setting.HUB_BIND),
                        "spring.threads.virtual.enabled",
                        true,
                        "spring.jmx.enabled",
                        false,
                        "server.shutdown",
                        "graceful",
                        "logging.level.root",
                        "WARN"));
        var web = (ServletWebServerApplicationContext) application.run();
        return new Doors(web, queues(behind));
    }

    private static void register(GenericApplicationContext context, Behind behind) {
        var flow = behind.flow();
        context.registerBean(DoorSettings.class, () -> settings(behind));
        context.registerBean(Clock.class, behind::clock);
        context.registerBean(Directory.class, behind::directory);
        context.registerBean(Opening.class, flow::opening);
        context.registerBean(
                SoapResponses.class, () -> new SoapResponses(behind.keys().ring(), behind.clock()));
        context.registerBean(Acceptance.class, flow::acceptance);
        context.registerBean(SecurityEvents.class, flow::securityEvents);
        context.registerBean(StatusBoard.class, flow::statusBoard);
        context.registerBean(Inbox.class, flow::inbox);
        context.registerBean(Desk.class, () -> flow.desk(DoorNames::agree));
        var signatures = new PersonalSignatures(behind.keys().staffTrust(), behind.clock());
        context.registerBean(LegalDesk.class, () -> flow.legalDesk(behind.standing(), signatures));
        context.registerBean(UploadBoard.class, flow::uploadBoard);
        context.registerBean(Decisions.class, flow::decisions);
        context.registerBean(Agreements.class, flow::agreements);
        context.registerBean(CaseBoard.class, behind.casework()::board);
        context.registerBean(CaseDesk.class, flow::caseDesk);
        context.registerBean(AlertDesk.class, flow::alertDesk);
        context.registerBean(OperationBoard.class, behind.casework()::leading);
        context.registerBean(OfficialBoard.class, behind.casework()::designating);
        context.registerBean(CenBoard.class, behind.casework()::publishing);
        context.registerBean(PublicationDesk.class, flow::publicationDesk);
    }

    private static DoorSettings settings(Behind behind) {
        var settings = behind.settings();
        var tls =
                TrustedTls.of(behind.keys().ring().tls(), behind.keys().trust()).context();
        var tokens = new TokenRules(
                behind.issuer(),
                "rilo-hub",
                new TreeSet<>(List.of("RS256", "ES256", "EdDSA")),
                TOKEN_SKEW,
                issuerTls(behind).orElse(tls));
        return new DoorSettings(
                URI.create("https://localhost:" + settings.number(Setting.HUB_PORT)),
                settings.number(Setting.HUB_PORT),
                settings.number(Setting.HUB_STAFF_PORT),
                tls,
                tls,
                SLOWEST_REQUEST,
                tokens);
    }

    /** Where the issuer's own authority is named, it alone vouches for the issuer. */
    private static Optional<SSLContext> issuerTls(Behind behind) {
        return behind.settings()
                .maybe(Setting.HUB_ISSUER_TRUST)
                .map(Path::of)
                .map(file -> TrustedTls.of(behind.keys().ring().tls(), file).context());
    }

    private static List<QueueDoor> queues(Behind behind) {
        var doors = new ArrayList<QueueDoor>();
        for (var partner : behind.directory().all()) {
            if (partner.delivery() instanceof Delivery.Queue queue) {
                doors.add(door(behind, partner, queue));
            }
        }
        doors.forEach(QueueDoor::start);
        return doors;
    }

    private static QueueDoor door(Behind behind, PartnerFile partner, Delivery.Queue queue) {
        return new QueueDoor(
                partner,
                behind.brokers().of(queue),
                behind.flow().acceptance(),
                behind.flow().receiptArrivals(),
                behind.flow().securityEvents(),
                behind.receipts(),
                behind.clock());
    }

    /** Where partners connect. */
    URI partners() {
        return partners;
    }

    /** Where people connect. */
    URI staff() {
        return URI.create("https://localhost:" + web.getBean(StaffPort.class).number());
    }

    @Override
    public void close() {
        queues.forEach(QueueDoor::close);
        SpringApplication.exit(web);
    }
}
