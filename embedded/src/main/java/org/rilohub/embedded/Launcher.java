package org.rilohub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How PostgreSQL's programs are run, which refuse to run as root.
 *
 * @param prefix the command that takes root's rights away; empty where there are none
 * @param owner the user all files are given to, if it is another
 */
record Launcher(List<String> prefix, Optional<String> owner) {
    private static final Launcher PLAIN = new Launcher(List.of(), Optional.empty());
    private static final Launcher NAMESPACE = new Launcher(List.of("unshare", "--user"), Optional.empty());

    Launcher {
        prefix = List.copyOf(prefix);
    }

    /** @throws CannotStartException if this is root and root's rights cannot be dropped */
    static Launcher choose(Path folder, Path binaries) throws IOException {
        if (!isRoot(folder)) {
            return PLAIN;
        }
        for (var candidate :
                List.of(NAMESPACE, unprivileged("postgres", "postgres"), unprivileged("nobody", "65534"))) {
            if (candidate.canWork(folder, binaries)) {
                return candidate;
            }
        }
        throw new CannotStartException("PostgreSQL cannot run as root, and neither a user namespace nor an"
                + " unprivileged user can work in " + folder + ": start the hub as another user.");
    }

    private static Launcher unprivileged(String user, String group) {
        return new Launcher(
                List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs"),
                Optional.of(user));
    }

    private static boolean isRoot(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "owner-", ".probe");
        try {
            return Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }

    private boolean canWork(Path folder, Path binaries) throws IOException {
        return succeeds("true")
                && own(folder, binaries)
                && succeeds("test", "-w", folder.toString())
                && succeeds(binaries.resolve("bin/postgres").toString(), "--version");
    }

    /** Gives what is in these folders to the user PostgreSQL will run as; root reads it all the same. */
    boolean own(Path... folders) throws IOException {
        for (var folder : folders) {
            var user = owner.orElse("root");
            if (!PLAIN.equals(this) && Launched.quietly(List.of("chown", "-R", "-h", user, folder.toString())) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean succeeds(String... command) throws IOException {
        return Launched.quietly(command(command)) == 0;
    }

    List<String> command(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(Arrays.asList(command));
        return whole;
    }
}
