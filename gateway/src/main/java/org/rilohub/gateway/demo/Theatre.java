package org.rilohub.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.HubNode;
import org.rilohub.gateway.PartnerProgram;
import org.rilohub.gateway.Setting;
import org.rilohub.gateway.Settings;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's hub and its partners' processes, up and connected; closing it ends all of them. */
final class Theatre implements AutoCloseable {
    private static final Executor AT_ONCE = Thread::startVirtualThread;
    private static final String OFFICER = "rilo-officer";

    private final HubNode hub;
    private final SortedMap<String, PartnerProcess> partners;
    private final Stage stage;

    private Theatre(HubNode hub, SortedMap<String, PartnerProcess> partners, Stage stage) {
        this.hub = hub;
        this.partners = partners;
        this.stage = stage;
    }

    /** Starts everything: partners' processes beside the hub, because each takes a second or two. */
    static Theatre open(Consumer<String> progress) {
        var settings = Settings.read(System.getenv(), Path.of("").toAbsolutePath());
        var folder = settings.path(Setting.HUB_VAR);
        var configurations = settle(settings, folder);
        progress.accept("starting the hub and " + configurations.size() + " partners");
        var partners = new TreeMap<String, PartnerProcess>();
        var starting = CompletableFuture.runAsync(() -> start(configurations, partners), AT_ONCE);
        HubNode hub = null;
        try {
            hub = HubNode.start(settings, progress);
            starting.join();
            return new Theatre(hub, partners, stage(hub, partners, folder));
        } catch (CompletionException e) {
            abandon(starting, hub, partners);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            abandon(starting, hub, partners);
            throw e;
        }
    }

    /** Partners that are still starting are closed, too, so that no process is left behind. */
    private static void abandon(
            CompletableFuture<?> starting, @Nullable HubNode hub, Map<String, PartnerProcess> partners) {
        starting.handle((done, failure) -> Optional.ofNullable(failure)).join();
        close(hub, partners);
    }

    private static SortedMap<String, Path> settle(Settings settings, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("HUB_VAR cannot be written", e);
        }
        var pki = DevelopmentPki.ensure(folder.resolve("pki"), Clock.systemUTC(), new SecureRandom());
        var hub = URI.create("https://localhost:" + settings.number(Setting.HUB_PORT));
        var issuer = URI.create("https://localhost:" + settings.number(Setting.HUB_ISSUER_PORT) + "/realms/rilohub");
        var neighbourhood = new Neighbourhood(
                folder.resolve("demo").resolve("partners"), folder.resolve("partners"), pki, hub, issuer);
        return neighbourhood.settle(Scenario.NEIGHBOURS);
    }

    private static void start(SortedMap<String, Path> configurations, Map<String, PartnerProcess> partners) {
        var starting = configurations.entrySet().stream()
                .map(entry ->
                        CompletableFuture.runAsync(() -> start(entry.getKey(), entry.getValue(), partners), AT_ONCE))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starting).join();
    }

    private static void start(String code, Path configuration, Map<String, PartnerProcess> partners) {
        var process = PartnerProcess.start(code, PartnerProgram.classPath(), configuration);
        synchronized (partners) {
            partners.put(code, process);
        }
    }

    private static Stage stage(HubNode hub, SortedMap<String, PartnerProcess> partners, Path folder) {
        var token = new SignIn(hub.issuer(), "rilo-hub-console", hub.tls(), new SecureRandom())
                .token(OFFICER, password(folder));
        return new Stage(
                partners,
                folder.resolve("demo").resolve("messages"),
                new DispatchView(hub.database(), OffsetDateTime.now(ZoneOffset.UTC)),
                hub.staffDoor(),
                hub.tls(),
                token);
    }

    private static String password(Path folder) {
        return new JsonMapper()
                .readTree(folder.resolve("demonstration-people.json"))
                .path(OFFICER)
                .asString();
    }

    Stage stage() {
        return stage;
    }

    SortedMap<String, String> addresses() {
        var addresses = new TreeMap<>(hub.addresses());
        addresses.put(
                "demonstration people",
                hub.folder().resolve("demonstration-people.json").toString());
        return addresses;
    }

    @Override
    public void close() {
        close(hub, partners);
    }

    private static void close(@Nullable HubNode hub, Map<String, PartnerProcess> partners) {
        if (hub != null) {
            hub.close();
        }
        partners.values().parallelStream().forEach(PartnerProcess::close);
    }
}
