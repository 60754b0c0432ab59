package org.rilohub.gateway.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for this test's own JDK, and the class paths of what it starts. */
public final class Java {
    private Java() {}

    /** Starts {@code main} with the flags {@code ./hub} gives, and these. */
    public static List<String> command(List<String> flags, String classPath, String main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(program("java"));
        command.addAll(List.of("-Djdk.serialFilter=!*", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A program of the JDK: {@code java}, {@code jcmd}. */
    public static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The hub's, as built so far: what this test itself runs with. */
    public static String hubClassPath() {
        return System.getProperty("java.class.path");
    }

    /** A partner's: its own classes and libraries, and nothing of the hub. They are there in every build that tests. */
    public static String partnerClassPath() {
        var target = home().resolve("demo-partner").resolve("target");
        return target.resolve("classes") + File.pathSeparator
                + target.resolve("dist").resolve("lib") + File.separator + "*";
    }

    /** The folder of the checkout. */
    public static Path home() {
        return module().resolveSibling("").toAbsolutePath().normalize();
    }

    /** Where tests of this module may write: the folder {@code target/name}. */
    public static Path target(String name) {
        return module().resolve("target").resolve(name).toAbsolutePath();
    }

    private static Path module() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }
}
