package org.rilohub.gateway;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command line, as a person's shell sees it. */
public record CommandRun(int exit, String out, String err) {
    /** Calls {@code ./hub} with these arguments, in this process. */
    public static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Hub.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new CommandRun(line.execute(arguments), out.toString(), err.toString());
    }
}
