package org.rilohub.demopartner;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.TreeMap;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** Runs one partner until it is told to stop: {@code Main CONFIG.json}. */
public final class Main {
    private Main() {}

    /** Prints one line, {@code READY} and a JSON object with the party and its ports, when everything listens. */
    @SuppressWarnings("SystemOut") // The line on standard output is how whoever started us learns the ports.
    public static void main(String[] args) throws IOException, GeneralSecurityException, SAXException {
        if (args.length != 1) {
            System.err.println("usage: Main CONFIG.json");
            System.exit(2);
        }
        // Otherwise the JDK's server waits 40 ms for more before each answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var file = Path.of(args[0]);
        try (var partner = Partner.start(file, Clock.systemUTC())) {
            System.out.println("READY " + ready(partner));
            partner.awaitStop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }

    private static String ready(Partner partner) {
        var ports = new TreeMap<String, Object>();
        ports.put("party", partner.party());
        ports.put("listen", partner.listen());
        ports.put("control", partner.control());
        ports.put("broker", partner.broker());
        return JsonMapper.builder().build().writeValueAsString(ports);
    }
}
