package org.rilohub.gateway.agreements;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.load.InvalidFrameworksException;
import org.rilohub.gateway.explain.Day;
import org.rilohub.gateway.explain.InputException;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A framework with the text it was read from.
 *
 * @param label as it was asked for
 * @param tree the file as maps, lists and single values
 * @param cases the text of its cases; empty if there are none beside it
 * @param day on which it was asked for, if one was named
 */
record FrameworkText(
        String label, Framework framework, Map<String, Object> tree, Optional<String> cases, Optional<LocalDate> day) {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    FrameworkText {
        tree = new TreeMap<>(tree);
    }

    /**
     * {@code JP-NL-CMAA}, {@code JP-NL-CMAA@2025-06}, or a file.
     *
     * @throws InputException if there is none, or it has a defect
     */
    static FrameworkText of(String named) {
        if (named.endsWith(".yaml") || named.contains("/")) {
            return ofFile(Path.of(named));
        }
        int at = named.indexOf('@');
        var id = at < 0 ? named : named.substring(0, at);
        return packaged(named, id, at < 0 ? Optional.empty() : Optional.of(day(named.substring(at + 1))));
    }

    private static LocalDate day(String text) {
        try {
            return new Day().convert(text);
        } catch (TypeConversionException e) {
            throw new InputException("after @ stands neither YYYY-MM-DD nor YYYY-MM");
        }
    }

    static FrameworkText packaged(String id) {
        return packaged(id, id, Optional.empty());
    }

    private static FrameworkText packaged(String label, String id, Optional<LocalDate> day) {
        var known = FrameworkFiles.packagedIds();
        if (!known.contains(id)) {
            throw new InputException(NearNames.unknown(id, known));
        }
        var cases = FrameworkFiles.packagedCases(id);
        return read(label, id + ".yaml", FrameworkFiles.packagedText(id), Optional.of(cases), day);
    }

    private static FrameworkText ofFile(Path file) {
        var name = String.valueOf(file.getFileName());
        var cases = file.resolveSibling(name.replaceFirst("\\.yaml$", "") + ".cases.yaml");
        return read(
                file.toString(),
                name,
                text(file),
                Files.exists(cases) ? Optional.of(text(cases)) : Optional.empty(),
                Optional.empty());
    }

    /** @throws InputException if it cannot be read as UTF-8 */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException(file + " is not UTF-8");
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static FrameworkText read(
            String label, String file, String yaml, Optional<String> cases, Optional<LocalDate> day) {
        try {
            var known = FrameworkFiles.of(new TreeMap<>(Map.of(file, yaml)));
            return new FrameworkText(label, known.all().getFirst(), tree(yaml), cases, day);
        } catch (InvalidFrameworksException e) {
            throw new InputException(e.defects().stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /** Text that the strict reader has taken, as a tree. */
    static Map<String, Object> tree(String yaml) {
        return new YAMLMapper().readValue(yaml, TREE);
    }
}
