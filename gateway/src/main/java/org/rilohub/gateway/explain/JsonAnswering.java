package org.rilohub.gateway.explain;

import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How a command answers a person or, with {@code --json}, a program. */
public final class JsonAnswering extends Answering {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--json", description = "One JSON document on standard output, and nothing else.")
    private boolean json;

    /** Whether a program reads it. */
    public boolean isJson() {
        return json;
    }

    /** One JSON document, and nothing else. */
    public void json(Object tree) {
        out().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
    }
}
