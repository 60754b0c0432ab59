package org.rilohub.gateway.agreements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.load.Defect;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.agreements.load.InvalidFrameworksException;
import org.rilohub.gateway.explain.InputException;

/**
 * What a check of files found.
 *
 * @param frameworks those that can be used
 * @param cases how many they were asked
 * @param defects every one, with file, line and remedy
 */
record CheckedFiles(List<Framework> frameworks, int cases, List<String> defects) {
    private static final String CASES = ".cases.yaml";

    CheckedFiles {
        frameworks = List.copyOf(frameworks);
        defects = List.copyOf(defects);
    }

    /** Those the hub is shipped with. */
    static CheckedFiles packaged() {
        try {
            var frameworks = FrameworkFiles.packaged().all();
            int cases = frameworks.stream()
                    .map(framework -> FrameworkFiles.packagedCases(framework.id()))
                    .mapToInt(text -> Case.of(text).size())
                    .sum();
            return new CheckedFiles(frameworks, cases, List.of());
        } catch (InvalidFrameworksException e) {
            return new CheckedFiles(
                    List.of(), 0, e.defects().stream().map(Defect::toString).toList());
        }
    }

    /** Files, and those in folders; cases are found by the file they belong to. */
    static CheckedFiles of(List<Path> named) {
        var check = new Check();
        var files = named.stream().flatMap(CheckedFiles::within).distinct().toList();
        files.stream().filter(file -> !file.toString().endsWith(CASES)).forEach(check::framework);
        files.stream().filter(file -> file.toString().endsWith(CASES)).forEach(check::orphan);
        return new CheckedFiles(check.frameworks, check.cases, check.defects);
    }

    private static Stream<Path> within(Path named) {
        if (!Files.isDirectory(named)) {
            return Stream.of(named);
        }
        try (var files = Files.list(named)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new InputException(named + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static final class Check {
        private final List<Framework> frameworks = new ArrayList<>();
        private final List<String> defects = new ArrayList<>();
        private final Map<String, Path> byId = new HashMap<>();
        private int cases;

        void framework(Path file) {
            var name = String.valueOf(file.getFileName());
            try {
                var framework = FrameworkFiles.of(new TreeMap<>(Map.of(name, FrameworkText.text(file))))
                        .all()
                        .getFirst();
                var twin = byId.putIfAbsent(framework.id(), file);
                if (twin != null) {
                    defects.add(file + " has the id of " + twin + ". Keep one of them");
                }
                frameworks.add(framework);
                cases(framework, casesOf(file));
            } catch (InvalidFrameworksException e) {
                e.defects().forEach(defect -> defects.add(beside(file, defect)));
            } catch (InputException e) {
                defects.add(e.lines().getFirst() + ". Name a file that can be read");
            }
        }

        private void cases(Framework framework, Path file) {
            if (Files.notExists(file)) {
                defects.add(file + " is missing. Write the cases that " + framework.id() + " must answer");
                return;
            }
            var text = FrameworkText.text(file);
            var found = FrameworkFiles.defects(framework, text).toList();
            found.forEach(defect -> defects.add(beside(file, defect)));
            cases += found.isEmpty() ? Case.of(text).size() : 0;
        }

        /** Cases whose framework is not there either. */
        void orphan(Path file) {
            var framework =
                    file.resolveSibling(String.valueOf(file.getFileName()).replace(CASES, ".yaml"));
            if (Files.notExists(framework)) {
                defects.add(file + " belongs to no framework. Put " + framework.getFileName() + " beside it");
            }
        }

        private static Path casesOf(Path file) {
            return file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", CASES));
        }

        /** With the folder in which the file lies. */
        private static String beside(Path file, Defect defect) {
            var folder = file.getParent();
            return folder == null ? defect.toString() : folder + "/" + defect;
        }
    }
}
