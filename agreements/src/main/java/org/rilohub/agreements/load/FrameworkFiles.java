package org.rilohub.agreements.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Frameworks;

/** Loads framework files: all of them, or none. */
public final class FrameworkFiles {
    private static final String FOLDER = "/frameworks/";

    private FrameworkFiles() {}

    /**
     * The frameworks the hub is shipped with, known as of June 2025; {@code index.txt} lists their files. Each is asked its
     * cases.
     *
     * @throws InvalidFrameworksException with every defect of every file
     */
    public static Frameworks packaged() {
        var files = new TreeMap<String, String>();
        packagedIds().forEach(id -> files.put(id + ".yaml", packagedText(id)));
        var frameworks = of(files);
        refuse(frameworks.all().stream()
                .flatMap(framework -> defects(framework, packagedCases(framework.id())))
                .toList());
        return frameworks;
    }

    /** The ids of the frameworks the hub is shipped with, sorted. */
    public static List<String> packagedIds() {
        return packagedFile("index.txt").lines().toList();
    }

    /** The text of one of them, as {@code <ID>.yaml} holds it. */
    public static String packagedText(String id) {
        return packagedFile(id + ".yaml");
    }

    /** The text of the cases of one of them, as {@code <ID>.cases.yaml} holds it. */
    public static String packagedCases(String id) {
        return packagedFile(id + ".cases.yaml");
    }

    /**
     * Reads framework files.
     *
     * @param yamlByFile the text of each file by its name, {@code <ID>.yaml}
     * @throws InvalidFrameworksException with every defect of every file
     */
    public static Frameworks of(SortedMap<String, String> yamlByFile) {
        var frameworks = new ArrayList<Framework>();
        var defects = new ArrayList<Defect>();
        yamlByFile.forEach((file, yaml) -> {
            var reader = new FrameworkReader(file);
            reader.read(yaml).ifPresent(frameworks::add);
            defects.addAll(reader.defects());
        });
        refuse(defects);
        return new Frameworks(frameworks);
    }

    /**
     * Asks a framework its cases.
     *
     * @param yaml the text of {@code <ID>.cases.yaml}
     * @return every case that is not answered as it says, and every defect of the file itself
     */
    public static Stream<Defect> defects(Framework framework, String yaml) {
        return new FrameworkCases(framework).defectsOf(yaml).stream();
    }

    private static void refuse(List<Defect> defects) {
        if (!defects.isEmpty()) {
            throw new InvalidFrameworksException(defects);
        }
    }

    private static String packagedFile(String name) {
        try (InputStream in = Objects.requireNonNull(FrameworkFiles.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + name, e);
        }
    }
}
