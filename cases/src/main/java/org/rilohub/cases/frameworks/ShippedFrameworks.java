package org.rilohub.cases.frameworks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rilohub.agreements.load.Defect;
import org.rilohub.agreements.load.FrameworkFiles;

/** The texts the software is shipped with. */
public final class ShippedFrameworks {
    private static final String FOLDER = "/frameworks/";

    private ShippedFrameworks() {}

    /**
     * All of them.
     *
     * @throws UnfitFrameworkException with every defect of every text
     */
    public static List<FrameworkText> texts() {
        var texts = new ArrayList<FrameworkText>();
        var defects = new ArrayList<Defect>();
        for (var id : file("index.txt").lines().toList()) {
            try {
                texts.add(FrameworkText.of(file(id + ".yaml"), file(id + ".cases.yaml")));
            } catch (UnfitFrameworkException e) {
                defects.addAll(e.defects());
            }
        }
        if (!defects.isEmpty()) {
            throw new UnfitFrameworkException(defects);
        }
        return texts;
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(FrameworkFiles.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + name, e);
        }
    }
}
