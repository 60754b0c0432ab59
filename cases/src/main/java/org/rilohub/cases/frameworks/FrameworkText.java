package org.rilohub.cases.frameworks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.load.Defect;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.load.InvalidFrameworksException;
import org.rilohub.security.Digests;

/**
 * The text of a framework and of its cases. Whoever holds one knows that it loads and that its cases hold.
 *
 * @param framework as it loads
 * @param yaml of {@code <ID>.yaml}
 * @param cases of {@code <ID>.cases.yaml}
 */
public record FrameworkText(Framework framework, String yaml, String cases) {
    private static final Pattern ID =
            Pattern.compile("(?m)^id:[ \\t]*[\"']?([A-Z]{2,8}(?:-[A-Z0-9]{2,8}){1,3})[\"']?[ \\t]*(?:#.*)?\\r?$");

    /**
     * Loads the framework and asks it its cases.
     *
     * @throws UnfitFrameworkException with every defect; a framework without cases is unfit
     */
    public static FrameworkText of(String yaml, String cases) {
        var id = id(yaml);
        var framework = loaded(id, yaml);
        refuse(cases.isBlank() ? List.of(withoutCases(id)) : List.of());
        refuse(FrameworkFiles.defects(framework, cases).toList());
        return new FrameworkText(framework, yaml, cases);
    }

    private static String id(String yaml) {
        var match = ID.matcher(yaml);
        if (!match.find()) {
            throw new UnfitFrameworkException(List.of(new Defect(
                    "framework", 0, "id", "is missing, or not of the form it has", "Write an id such as JP-NL-CMAA")));
        }
        return match.group(1);
    }

    private static Framework loaded(String id, String yaml) {
        try {
            var files = new TreeMap<String, String>();
            files.put(id + ".yaml", yaml);
            return FrameworkFiles.of(files).named(id).orElseThrow();
        } catch (InvalidFrameworksException e) {
            throw new UnfitFrameworkException(e.defects());
        }
    }

    private static Defect withoutCases(String id) {
        return new Defect(id + ".cases.yaml", 0, "", "is missing", "Say what the framework must answer");
    }

    private static void refuse(List<Defect> defects) {
        if (!defects.isEmpty()) {
            throw new UnfitFrameworkException(defects);
        }
    }

    /** Such as {@code JP-NL-CMAA}. */
    public String id() {
        return framework.id();
    }

    /** As decisions name it. */
    public String versionHash() {
        return framework.versionHash();
    }

    /** {@code sha-256:} and hexadecimal, over the UTF-8 octets of the cases. */
    public String casesHash() {
        return Digests.of(cases.getBytes(UTF_8));
    }

    /** Whether it says what the other says, whatever the layout of the framework. */
    public boolean saysTheSameAs(StoredVersion version) {
        return versionHash().equals(version.versionHash()) && casesHash().equals(version.casesHash());
    }
}
