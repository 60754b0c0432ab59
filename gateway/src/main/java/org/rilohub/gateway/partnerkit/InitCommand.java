package org.rilohub.gateway.partnerkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.SettingsException;
import org.rilohub.schemas.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes everything a developer needs, in one folder. */
@Command(
        name = "init",
        description = {
            "Writes into DIR a test authority's certificates and keys, the partner file, the",
            "hub's certificates, examples of every message, schemas, WSDLs and OpenAPI, and",
            "a README. Keys that are there already stay, unless --force is given."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the folder is ready", "2:wrong call"},
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The kit's folder.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path folder;

    @Option(
            names = "--party",
            paramLabel = "PARTY",
            defaultValue = "customs:KR",
            description = "Whose system it is (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String party;

    @Option(
            names = "--door",
            paramLabel = "DOOR",
            defaultValue = "REST",
            description = "How messages reach it: rest, soap or inbox (default: rest).")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Entrance door;

    @Option(names = "--endpoint", paramLabel = "URI", description = "Where it listens (rest, soap): an https address.")
    private @Nullable URI endpoint;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "common-json (rest, inbox) or common-xml (soap): what the door carries.")
    private @Nullable String dialect;

    @Option(names = "--force", description = "Make keys and partner file anew.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        var kit = new Preparation(folder, Surroundings.here()).prepare(terms(), force);
        spec.commandLine()
                .getOut()
                .println("The kit for " + kit.terms().party() + " is in " + folder
                        + ". Read its README.md; then: ./hub partner-kit run " + folder);
        return ExitCode.OK;
    }

    private Terms terms() {
        var problems = new ArrayList<String>();
        if (dialect != null && !dialect.equals(door.dialect())) {
            problems.add("--dialect " + dialect + ": the door " + door + " carries " + door.dialect());
        }
        if (door.isCalled() && !isHttps()) {
            problems.add("--endpoint must be an https address: the hub calls it");
        }
        if (!door.isCalled() && endpoint != null) {
            problems.add("--endpoint: a partner that fetches has none");
        }
        var whose = customs(problems);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Terms(whose, door, Optional.ofNullable(endpoint), HubPlace.any());
    }

    private boolean isHttps() {
        return endpoint != null && "https".equals(endpoint.getScheme()) && endpoint.getHost() != null;
    }

    private Party customs(List<String> problems) {
        try {
            var whose = Party.of(party);
            if (whose.organisation().startsWith("customs:")) {
                return whose;
            }
        } catch (IllegalArgumentException e) {
            problems.add("--party " + party + ": not a party");
            return Party.customs("KR");
        }
        problems.add("--party " + party + ": the kit plays against customs administrations, such as customs:KR");
        return Party.customs("KR");
    }
}
