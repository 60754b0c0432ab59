package org.rilohub.schemas.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Submission;

/**
 * Writes the two schemas of the seizure report from the vocabulary. They are checked in; a test holds them to what this
 * writes, so that a change to a record shows as a change to the treaty.
 */
public final class SchemaWriter {
    private static final String NAMESPACE = "urn:rilohub:schema:seizure-report:1";

    private SchemaWriter() {}

    /** XML Schema 1.0 of the SOAP bodies, {@code seizure-report-1.xsd}. */
    public static String xsd() {
        var elements = new LinkedHashMap<String, Class<? extends Record>>();
        elements.put("SubmitSeizureReport", Submission.class);
        elements.put("SubmitSeizureReportResponse", Operations.Acceptance.class);
        elements.put("GetSeizureReportStatus", Operations.StatusRequest.class);
        elements.put("GetSeizureReportStatusResponse", Operations.StatusAnswer.class);
        var vocabulary = new Vocabulary(CodeLists.standard(), List.copyOf(elements.values()));
        return new XsdWriter(NAMESPACE, vocabulary).write(elements);
    }

    /** JSON Schema 2020-12 of {@code {"header", "report"}}, {@code seizure-report-1.schema.json}. */
    public static String jsonSchema() {
        var vocabulary = new Vocabulary(CodeLists.standard(), List.of(Submission.class));
        return new JsonSchemaWriter(vocabulary).write(NAMESPACE, "Seizure report 1", Submission.class);
    }

    /** The name of each file and what should stand in it. */
    public static Map<String, String> files() {
        return new TreeMap<>(Map.of("seizure-report-1.xsd", xsd(), "seizure-report-1.schema.json", jsonSchema()));
    }

    /** Writes both files into the folder named first. */
    public static void main(String[] arguments) throws IOException {
        for (var file : files().entrySet()) {
            Files.writeString(Path.of(arguments[0], file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
