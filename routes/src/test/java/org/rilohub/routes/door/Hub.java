package org.rilohub.routes.door;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.rilohub.agreements.Agreements;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.AlertDesk;
import org.rilohub.routes.CaseBoard;
import org.rilohub.routes.CaseDesk;
import org.rilohub.routes.CenBoard;
import org.rilohub.routes.Decisions;
import org.rilohub.routes.Desk;
import org.rilohub.routes.Inbox;
import org.rilohub.routes.LegalDesk;
import org.rilohub.routes.OfficialBoard;
import org.rilohub.routes.Opening;
import org.rilohub.routes.OperationBoard;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.routes.PublicationDesk;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.routes.StatusBoard;
import org.rilohub.routes.UploadBoard;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.Envelopes;
import org.rilohub.security.Received;
import org.rilohub.security.SoapResponses;
import org.rilohub.security.UntrustedMessageException;
import org.rilohub.security.Verified;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The real doors on real ports with real envelopes; only what lies behind them is held in memory. */
final class Hub implements AutoCloseable {
    static final UUID REPORT = UUID.fromString("0193b3a0-0000-7000-8000-000000000001");
    static final UUID MESSAGE = UUID.fromString("0193b3a0-0000-7000-8000-000000000002");
    static final UUID TASK = UUID.fromString("0193b3a0-0000-7000-8000-000000000003");

    /** Room for four bodies of the greatest size, one of each partner. */
    static final int BODIES = 4 * Partners.LIMIT;

    final Pki pki;
    final Pki.Keys korea;
    final Pki.Keys japan;
    final Issuer issuer;
    final Partners directory;
    final Shelved shelved = new Shelved();
    final Journal journal = new Journal();
    final List<Received> accepted = new CopyOnWriteArrayList<>();
    final List<String> confirmed = new CopyOnWriteArrayList<>();
    final List<UUID> released = new CopyOnWriteArrayList<>();
    final AtomicReference<Acceptance> behind = new AtomicReference<>(this::accept);
    final AtomicReference<CaseDesk> writing = new AtomicReference<>((person, caseId, version, draft) -> {
        throw new ProblemException(Problems.of("unavailable"));
    });
    final AtomicReference<AlertDesk> alerting = new AtomicReference<>((person, letter) -> {
        throw new ProblemException(Problems.of("unavailable"));
    });
    final Chamber laws = new Chamber();
    final Envelopes envelopes;
    final SoapResponses responses;
    private final Registry registry;
    private final ServletWebServerApplicationContext context;

    Hub(Path folder) throws Exception {
        this(folder, Registry.away());
    }

    Hub(Path folder, Registry registry) throws Exception {
        this.registry = registry;
        pki = new Pki(folder);
        korea = pki.partner("KR");
        japan = pki.partner("JP");
        issuer = Issuer.start(pki.hubTls());
        directory = new Partners(List.of(file(korea), file(japan)));
        envelopes = new Envelopes(pki.hub.hubKeys(), directory, Clock.systemUTC(), new SecureRandom());
        responses = new SoapResponses(pki.hub.hubKeys(), Clock.systemUTC());
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Doors.class)
                .initializers((GenericApplicationContext given) -> beans(given))
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DoorConfiguration.class)
    static class Doors {}

    private static PartnerFile file(Pki.Keys keys) {
        return Partners.file(keys.party(), keys.ring().tls().certificate(), List.of(keys.signing()), keys.encryption());
    }

    private void beans(GenericApplicationContext given) {
        given.registerBean(DoorSettings.class, this::settings);
        given.registerBean(Clock.class, Clock::systemUTC);
        given.registerBean(Directory.class, () -> directory);
        given.registerBean(Opening.class, () -> this::open);
        given.registerBean(SoapResponses.class, () -> responses);
        given.registerBean(
                Acceptance.class,
                () -> received -> Objects.requireNonNull(behind.get()).accept(received));
        given.registerBean(SecurityEvents.class, () -> journal);
        given.registerBean(StatusBoard.class, () -> this::status);
        given.registerBean(Inbox.class, () -> new Pigeonholes(confirmed));
        given.registerBean(Desk.class, () -> new Tasks(released));
        given.registerBean(LegalDesk.class, () -> laws);
        given.registerBean(UploadBoard.class, () -> shelved);
        given.registerBean(Decisions.class, Drawer::new);
        given.registerBean(CaseBoard.class, () -> registry.cases);
        given.registerBean(
                CaseDesk.class,
                () -> (person, caseId, version, draft) ->
                        Objects.requireNonNull(writing.get()).send(person, caseId, version, draft));
        given.registerBean(
                AlertDesk.class,
                () -> (person, letter) -> Objects.requireNonNull(alerting.get()).send(person, letter));
        given.registerBean(OperationBoard.class, () -> registry.operations);
        given.registerBean(OfficialBoard.class, () -> registry.officials);
        given.registerBean(CenBoard.class, () -> registry.cen);
        given.registerBean(PublicationDesk.class, () -> registry::decide);
        given.registerBean(Agreements.class, () -> Agreements.standard(nothingFound -> new TreeMap<>()));
    }

    private DoorSettings settings() {
        var rules = new TokenRules(
                issuer.address(),
                "rilo-hub",
                new TreeSet<>(Set.of("ES256", "EdDSA", "RS256")),
                Duration.ofSeconds(5),
                pki.hubTls());
        return new DoorSettings(
                URI.create("https://hub.example:8443"),
                0,
                0,
                pki.hubTls(),
                pki.hubTls(),
                Duration.ofSeconds(3),
                BODIES,
                rules);
    }

    Verified open(Received received) {
        try {
            return envelopes.verify(received);
        } catch (UntrustedMessageException e) {
            throw new ProblemException(journal.refused(
                    received.door(), Optional.of(received.peer()), told(e), e.reason(), received.wire()));
        }
    }

    private static String told(UntrustedMessageException e) {
        return e.kind() == UntrustedMessageException.Kind.UNTRUSTED ? "signature-invalid" : "schema-invalid";
    }

    private Acceptance.Acknowledged accept(Received received) {
        accepted.add(received);
        return new Acceptance.Acknowledged(received.idempotencyKey().orElse(MESSAGE), REPORT, "a.b.c");
    }

    private Optional<StatusBoard.Status> status(Party asker, UUID report) {
        if (!asker.equals(korea.party()) || !report.equals(REPORT)) {
            return Optional.empty();
        }
        var receiver = new StatusBoard.ReceiverStatus(
                japan.party(), Lane.CMAA, Optional.of("PERMITTED"), List.of(), Optional.of("JP-KR-CMAA"), "DELIVERED");
        return Optional.of(
                new StatusBoard.Status(MESSAGE, REPORT, "DONE", List.of(receiver), "n.o." + UUID.randomUUID()));
    }

    /** The flow refuses, as it does after having recorded why. */
    void refuseWith(String problem) {
        behind.set(received -> {
            throw new ProblemException(Problems.of(problem));
        });
    }

    void acceptAgain() {
        behind.set(this::accept);
        accepted.clear();
        journal.events.clear();
    }

    int partnerPort() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    int staffPort() {
        return context.getBean(StaffPort.class).number();
    }

    /** Every address that a controller answers at. */
    RequestMappingHandlerMapping paths() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    Wire partner(Pki.Keys keys) {
        return new Wire(keys.tls(), partnerPort());
    }

    String token(Pki.Keys keys) {
        return issuer.token(
                keys.party().organisation(),
                Certificates.thumbprint(keys.ring().tls().certificate()));
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }
}
