package org.rilohub.schemas.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Shape;

/**
 * Writes the two schemas of every message from the vocabulary. They are checked in; a test holds them to what this
 * writes, so that a change to a record shows as a change to the treaty.
 */
public final class SchemaWriter {
    private SchemaWriter() {}

    /** XML Schema 1.0 of a message's SOAP bodies, {@code seizure-report-1.xsd}. */
    public static String xsd(MessageForm form) {
        var elements = new LinkedHashMap<String, Shape>();
        form.operations().forEach(operation -> {
            elements.put(operation, Shape.ofMessage(form.type()));
            elements.put(operation + "Response", Shape.of(Operations.Acceptance.class));
        });
        if (form.type() == MessageType.SeizureReport) {
            elements.put("GetSeizureReportStatus", Shape.of(Operations.StatusRequest.class));
            elements.put("GetSeizureReportStatusResponse", Shape.of(Operations.StatusAnswer.class));
        }
        var vocabulary = new Vocabulary(CodeLists.standard(), List.copyOf(elements.values()));
        return new XsdWriter(form.namespace(), vocabulary).write(elements);
    }

    /** JSON Schema 2020-12 of a message, {@code {"header", "report"}} for a seizure report. */
    public static String jsonSchema(MessageForm form) {
        var shape = Shape.ofMessage(form.type());
        var vocabulary = new Vocabulary(CodeLists.standard(), List.of(shape));
        return new JsonSchemaWriter(vocabulary).write(form.namespace(), title(form), shape);
    }

    private static String title(MessageForm form) {
        var words = form.schema().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " 1";
    }

    /** The name of each file and what should stand in it. */
    public static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        for (var form : MessageForm.catalogue()) {
            files.put(form.schema() + "-1.xsd", xsd(form));
            files.put(form.schema() + "-1.schema.json", jsonSchema(form));
        }
        files.put("inbox-1.xsd", inbox());
        for (var lane : Lane.values()) {
            files.put(lane.name().toLowerCase(Locale.ROOT) + ".wsdl", WsdlWriter.of(lane));
        }
        return files;
    }

    /** XML Schema 1.0 of the calls by which partners fetch, {@code inbox-1.xsd}. */
    private static String inbox() {
        var elements = new LinkedHashMap<String, Shape>();
        elements.put("FetchMessages", Shape.of(Operations.FetchMessages.class));
        elements.put("FetchMessagesResponse", Shape.of(Operations.Fetched.class));
        elements.put("ConfirmReceipt", Shape.of(Operations.ConfirmReceipt.class));
        elements.put("ConfirmReceiptResponse", Shape.of(Operations.Confirmed.class));
        var vocabulary = new Vocabulary(CodeLists.standard(), List.copyOf(elements.values()));
        return new XsdWriter("urn:rilohub:schema:inbox:1", vocabulary).write(elements);
    }

    /** Writes the files into the folder named first. */
    public static void main(String[] arguments) throws IOException {
        for (var file : files().entrySet()) {
            Files.writeString(Path.of(arguments[0], file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
