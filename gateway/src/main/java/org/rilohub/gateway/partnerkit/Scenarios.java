package org.rilohub.gateway.partnerkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Trees;

/** Every scenario, in the order they are played. */
final class Scenarios {
    /** Of a square whose every pixel is noise: about 700 kilobytes as PNG. */
    private static final int PICTURE_WIDTH = 480;

    private Scenarios() {}

    /** @param waits whether to wait until the system under test sends something */
    static List<Scenario> all(boolean waits) {
        return List.of(
                new ReceiveReport(),
                new ReceiveAgain(),
                new Receive(
                        "receive-request",
                        "The hub hands over a request for assistance.",
                        ground -> ground.letter(MessageType.AssistanceRequest)),
                new Receive("large-message", "The hub hands over a report with two large pictures.", Scenarios::large),
                new RefuseTampered(),
                new UnknownLane(),
                new WrongCertificate(),
                new FetchInbox(),
                new SendReport(waits),
                new AnswerRequest(waits),
                new AnswerRecall(waits),
                new AskConsent(waits));
    }

    /**
     * Those of these names; all if there are none.
     *
     * @throws IllegalArgumentException if a name is nobody's; says which there are
     */
    static List<Scenario> named(Collection<String> names, boolean waits) {
        var all = all(waits);
        var known = all.stream().map(Scenario::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("no scenario " + unknown + "; there are " + String.join(", ", known));
        });
        return all.stream()
                .filter(each -> names.isEmpty() || names.contains(each.name()))
                .toList();
    }

    private static Letter large(Ground ground) {
        var message = ground.message(MessageType.SeizureReport);
        var tree = Trees.of(message);
        var report = new TreeMap<String, Object>(Trees.of(message.whole()));
        report.put("pictures", List.of(picture(ground), picture(ground)));
        tree.put("report", report);
        return ground.written(Trees.message(tree));
    }

    private static Map<String, Object> picture(Ground ground) {
        var content = Base64.getEncoder().encodeToString(noise(ground.at().random()));
        return Map.of("mediaType", "image/png", "humanRelease", true, "content", content);
    }

    private static byte[] noise(SecureRandom random) {
        var picture = new BufferedImage(PICTURE_WIDTH, PICTURE_WIDTH, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < PICTURE_WIDTH; x++) {
            for (int y = 0; y < PICTURE_WIDTH; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
    }
}
