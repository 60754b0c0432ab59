package org.rilohub.gateway.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.rilohub.gateway.process.Java;

/**
 * What a JVM holds on to.
 *
 * @param heapMegabytes used after a full collection
 * @param residentMegabytes as the system counts them; 0 where there is no {@code /proc}
 */
record Memory(long heapMegabytes, long residentMegabytes) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Has the JVM collect, and looks. */
    static Memory of(ProcessHandle jvm) throws IOException {
        ask(jvm, "GC.run");
        long heap = first(USED, ask(jvm, "GC.heap_info"));
        var status = Path.of("/proc", Long.toString(jvm.pid()), "status");
        long resident = Files.exists(status) ? first(RESIDENT, Files.readString(status)) : 0;
        return new Memory(heap / 1024, resident / 1024);
    }

    private static long first(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no answer from the JVM that could be read");
        }
        return Long.parseLong(found.group(1));
    }

    private static String ask(ProcessHandle jvm, String question) throws IOException {
        var asking = new ProcessBuilder(Java.program("jcmd"), Long.toString(jvm.pid()), question)
                .redirectErrorStream(true)
                .start();
        try (var answer = asking.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
