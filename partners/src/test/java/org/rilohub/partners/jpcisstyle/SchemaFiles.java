package org.rilohub.partners.jpcisstyle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.partners.xml.DialectSchema;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;

/** The schemas that are written from the layouts: all but the seizure report's, which is kept by hand. */
final class SchemaFiles {
    private static final String REMARK =
            "jpcis-style 1: made up for RILO Hub in the manner of a Japanese system; not a format of Japan Customs."
                    + " 日時は日本標準時（UTC+9）。数量「0」は500グラム未満。";

    private SchemaFiles() {}

    /** The name of each file and what should stand in it. */
    static SortedMap<String, String> all() {
        var files = new TreeMap<String, String>();
        JpcisStyle.layouts().forEach((type, layout) -> {
            if (type != MessageType.SeizureReport) {
                var name = MessageForm.of(type).schema() + "-1.xsd";
                files.put(name, DialectSchema.of(layout, type, REMARK, SchemaFiles::goesWithoutSaying));
            }
        });
        return files;
    }

    /** Roles may be left out, and a form of smuggling says the mode. */
    private static boolean goesWithoutSaying(String field) {
        return field.matches("header\\.(from|to\\[])\\.role") || field.matches("(.*\\.)?conveyances?(\\[])?\\.mode");
    }

    /** Writes the files into the folder named first. */
    public static void main(String[] arguments) throws IOException {
        for (var file : all().entrySet()) {
            Files.writeString(Path.of(arguments[0], file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
