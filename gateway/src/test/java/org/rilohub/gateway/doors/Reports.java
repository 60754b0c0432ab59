package org.rilohub.gateway.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.rilohub.demopartner.content.MessageTemplate;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;

/** A report of its own each time, about an invented person, to a receiver with whom there is no legal basis. */
final class Reports {
    /** What of the person stands in the report: each alone would give the person away. */
    static final List<String> NOMINAL = List.of("Marlowe", "Quillfeather", "1977-03-09", "ZZ7310099", "Inventedcanary");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MessageTemplate TEMPLATE = new MessageTemplate(RANDOM, Clock.systemUTC());

    private Reports() {}

    static String newId() {
        return Ids.next(Clock.systemUTC(), RANDOM).toString();
    }

    static String json(Party sender, String messageId) {
        return filled("report.json", sender, messageId);
    }

    static String xml(Party sender, String messageId) {
        return filled("report.xml", sender, messageId);
    }

    /** A message file of the demonstration, its placeholders still in it. */
    static String demonstration(String name) {
        try (var packaged = Reports.class.getResourceAsStream("/org/rilohub/gateway/demo/" + name)) {
            if (packaged == null) {
                throw new IllegalStateException("the demonstration has no " + name);
            }
            return new String(packaged.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String name, Party sender, String messageId) {
        try (var file = Reports.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name + " beside the tests");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return TEMPLATE.fill(text, messageId)
                    .replace("${sender}", sender.organisation())
                    .replace("${country}", sender.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
