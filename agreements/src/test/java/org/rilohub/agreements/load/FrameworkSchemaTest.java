package org.rilohub.agreements.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas say of a file what the loader says. */
class FrameworkSchemaTest {
    private static final JsonSchema FRAMEWORK = schema("framework.schema.json");
    private static final JsonSchema CASES = schema("cases.schema.json");
    private static final String FILE = "JP-NL-CMAA.yaml";

    static Stream<String> ids() {
        return FrameworkFiles.packagedIds().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_packaged_file_is_valid(String id) throws UnreadableYamlException {
        assertThat(FRAMEWORK.validate(json(FrameworkFiles.packagedText(id)), InputFormat.JSON))
                .isEmpty();
        assertThat(CASES.validate(json(FrameworkFiles.packagedCases(id)), InputFormat.JSON))
                .isEmpty();
    }

    /** Each line of a file that loads, changed so that it says something else. */
    static Stream<String> changed() {
        var lines = FrameworkFiles.packagedText("JP-NL-CMAA").lines().toList();
        var files = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            files.add(with(lines, i, lines.get(i).replaceFirst("^( *)([a-z])", "$1x$2")));
            files.add(with(lines, i, lines.get(i).replaceFirst(": ([A-Z\\[{].*|[0-9a-z]+)$", ": \"ODD\"")));
            files.add(with(lines, i, lines.get(i).replaceFirst("[0-9]{4}-[0-9]{2}", "soon")));
            files.add(with(lines, i, lines.get(i).replaceFirst("\"$", " too\"")));
            files.add(with(lines, i, lines.get(i).replaceFirst("2010-03-01", "2010-04")));
            files.add(with(lines, i, ""));
        }
        return files.stream()
                .filter(file -> !file.equals(FrameworkFiles.packagedText("JP-NL-CMAA")))
                .filter(FrameworkSchemaTest::isYaml);
    }

    @ParameterizedTest
    @MethodSource("changed")
    void what_the_schema_refuses_the_loader_refuses(String yaml) throws UnreadableYamlException {
        if (!FRAMEWORK.validate(json(yaml), InputFormat.JSON).isEmpty()) {
            assertThat(loads(yaml)).isFalse();
        }
    }

    /** So that neither of the two tests beside it can pass without having looked at anything. */
    @Test
    void many_changes_are_refused_and_many_load() throws UnreadableYamlException {
        int refused = 0;
        int loaded = 0;
        for (var yaml : changed().toList()) {
            refused += FRAMEWORK.validate(json(yaml), InputFormat.JSON).isEmpty() ? 0 : 1;
            loaded += loads(yaml) ? 1 : 0;
        }

        assertThat(refused).isGreaterThan(100);
        assertThat(loaded).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("changed")
    void what_the_loader_loads_the_schema_allows(String yaml) throws UnreadableYamlException {
        if (loads(yaml)) {
            assertThat(FRAMEWORK.validate(json(yaml), InputFormat.JSON)).isEmpty();
        }
    }

    private static boolean isYaml(String text) {
        try {
            YamlFile.parse(text);
            return true;
        } catch (UnreadableYamlException e) {
            return false;
        }
    }

    private static boolean loads(String yaml) {
        var files = new TreeMap<String, String>();
        files.put(FILE, yaml);
        try {
            FrameworkFiles.of(files);
            return true;
        } catch (InvalidFrameworksException e) {
            return false;
        }
    }

    private static String with(List<String> lines, int at, String line) {
        var changed = new ArrayList<>(lines);
        changed.set(at, line);
        return String.join("\n", changed) + "\n";
    }

    private static String json(String yaml) throws UnreadableYamlException {
        return VersionHash.canonical(YamlFile.parse(yaml));
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(packaged(name));
    }

    private static String packaged(String name) {
        try (InputStream in = Objects.requireNonNull(FrameworkFiles.class.getResourceAsStream("/frameworks/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
