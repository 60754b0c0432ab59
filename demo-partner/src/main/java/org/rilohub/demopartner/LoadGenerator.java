package org.rilohub.demopartner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rilohub.demopartner.load.Load;
import org.rilohub.demopartner.send.HubClient;
import org.rilohub.demopartner.send.Report;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends as fast as it can and prints what came of it as one JSON object: {@code LoadGenerator CONFIG.json}. With a warming
 * up it first prints {@code {"warmedUp":N}}, the reports accepted so far, and measures once it is given a line or the end
 * of its standard input.
 */
public final class LoadGenerator {
    private static final List<String> PLAN =
            List.of("seconds", "threads", "template", "door", "warmupSeconds", "reports");

    /**
     * The part of the configuration that a partner's has not.
     *
     * @param reports how many to send at most, warm-up not counted; without it, as many as there is time for
     */
    record Plan(
            int seconds,
            int threads,
            Path template,
            PartnerConfig.Sends door,
            int warmupSeconds,
            Optional<Long> reports) {}

    private LoadGenerator() {}

    @SuppressWarnings("SystemOut") // The result on standard output is what this program is for.
    public static void main(String[] args) throws IOException, GeneralSecurityException, InterruptedException {
        if (args.length != 1) {
            System.err.println("usage: LoadGenerator CONFIG.json");
            System.exit(2);
        }
        var result = run(Path.of(args[0]));
        System.out.println(JsonMapper.builder().build().writeValueAsString(result));
        System.exit(0);
    }

    static Load.Result run(Path file) throws IOException, GeneralSecurityException, InterruptedException {
        var json = JsonMapper.builder().build();
        var folder = PartnerConfig.folderOf(file);
        var whole = (ObjectNode) json.readTree(Files.readString(file));
        var plan = json.treeToValue(whole.deepCopy().retain(PLAN), Plan.class);
        var config = PartnerConfig.read(whole.without(PLAN).toString(), folder);
        return load(plan, config, Files.readString(folder.resolve(plan.template())));
    }

    private static Load.Result load(Plan plan, PartnerConfig config, String template)
            throws IOException, GeneralSecurityException, InterruptedException {
        var doors = new Doors(config, Identity.read(config), Clock.systemUTC());
        var hub = doors.hub();
        return load(plan, doors, hub, reports(doors, template))
                .run(
                        plan.threads(),
                        Duration.ofSeconds(plan.warmupSeconds()),
                        Duration.ofSeconds(plan.seconds()),
                        plan.warmupSeconds() == 0 ? accepted -> {} : LoadGenerator::announce);
    }

    @SuppressWarnings("SystemOut") // as main
    private static void announce(long accepted) {
        System.out.println("{\"warmedUp\":" + accepted + "}");
        try {
            for (int octet = System.in.read(); octet != '\n' && octet != -1; ) {
                octet = System.in.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private static Load load(Plan plan, Doors doors, HubClient hub, Supplier<Report> reports) {
        var most = plan.reports().orElse(Long.MAX_VALUE);
        return switch (plan.door()) {
            case REST -> new Load(doors.rest(hub), reports, hub.latencies(), most);
            case SOAP -> new Load(doors.soap(hub), reports, hub.latencies(), most);
            case QUEUE, NONE -> throw new IllegalArgumentException("load is made at the doors REST and SOAP");
        };
    }

    private static Supplier<Report> reports(Doors doors, String template) {
        var filler = doors.template();
        return () -> {
            var messageId = filler.newMessageId();
            return new Report(messageId, filler.fill(template, messageId));
        };
    }
}
