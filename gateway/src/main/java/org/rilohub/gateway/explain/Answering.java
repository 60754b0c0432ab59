package org.rilohub.gateway.explain;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How a command answers a person: in the language asked for, and with what was asked for or with what to mend. */
public class Answering {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private Language language;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    /** The command's own exit code; 2 with the reasons on standard error if it was given what cannot be used. */
    public final int run(Callable<Integer> command) throws Exception {
        try {
            int code = command.call();
            out().flush();
            return code;
        } catch (InputException e) {
            e.lines().forEach(line -> err().println("hub: " + line));
            return ExitCode.USAGE;
        }
    }

    /** English or Japanese. */
    public final Locale reader() {
        return language.reader();
    }

    /** Standard output, where what was asked for goes. */
    public final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Standard error, where everything else goes. */
    public final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The output as a page for a terminal. */
    public final Page page() {
        return new Page(out());
    }
}
