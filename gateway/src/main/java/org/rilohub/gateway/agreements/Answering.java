package org.rilohub.gateway.agreements;

import java.util.concurrent.Callable;
import org.rilohub.gateway.explain.InputException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.json.JsonMapper;

/** How the commands of this package end: with what was asked for, or with what to mend. */
final class Answering {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answering() {}

    /** The command's own exit code; 2 with the reasons on standard error if it was given what cannot be used. */
    static int run(CommandSpec spec, Callable<Integer> command) throws Exception {
        try {
            int code = command.call();
            spec.commandLine().getOut().flush();
            return code;
        } catch (InputException e) {
            e.lines().forEach(line -> spec.commandLine().getErr().println("hub: " + line));
            return ExitCode.USAGE;
        }
    }

    /** One JSON document, and nothing else. */
    static void json(CommandSpec spec, Object tree) {
        spec.commandLine()
                .getOut()
                .println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
    }
}
