package org.rilohub.partners;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;

/** What the interface guide shows of every message: the golden file in which a partner hands it in, in each dialect. */
final class Examples {
    static final String BEGIN = "<!-- examples: drawn from the catalogue -->\n";
    static final String END = "<!-- end of examples -->";

    private static final List<Dialect> DIALECTS =
            List.of(new CommonJson(), new CommonXml(), new JpcisStyle(), new CenStyle());

    /** What becomes of a report that was handed in: functions 5 and 1. */
    static final List<String> AMENDMENTS = List.of("replaced", "cancelled");

    private Examples() {}

    /** The golden file in which a partner replaces or cancels a report, in a dialect. */
    static String file(String amendment, Dialect dialect) {
        return dialect.name().replace("-", "") + "/" + amendment + ending(dialect);
    }

    private static String amended(String amendment, Dialect dialect) {
        return "seizure-report-" + amendment + "." + dialect.name() + ending(dialect);
    }

    static List<Dialect> dialects() {
        return DIALECTS;
    }

    private static String amendments() {
        var links = AMENDMENTS.stream()
                .map(amendment -> DIALECTS.stream()
                        .map(dialect -> "[%s](examples/%s)".formatted(dialect.name(), amended(amendment, dialect)))
                        .collect(Collectors.joining(", ", amendment + ": ", "")))
                .collect(Collectors.joining("; "));
        return "| RH003 | SeizureReport, functions 5 and 1 | `PUT /v1/seizure-reports/{reportId}`, "
                + "`POST /v1/seizure-reports/{reportId}/cancellation` | any | " + links + " |\n";
    }

    /** The octets of every example, by the name of its file. */
    static SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        for (var form : MessageForm.catalogue()) {
            for (var dialect : carrying(form)) {
                files.put(name(form, dialect), Fixtures.octets(golden(form, dialect)));
            }
        }
        for (var amendment : AMENDMENTS) {
            for (var dialect : DIALECTS) {
                files.put(amended(amendment, dialect), Fixtures.octets(Examples.file(amendment, dialect)));
            }
        }
        return files;
    }

    private static List<Dialect> carrying(MessageForm form) {
        return DIALECTS.stream()
                .filter(dialect -> dialect.carries().contains(form.type()))
                .toList();
    }

    private static String name(MessageForm form, Dialect dialect) {
        return form.schema() + "." + dialect.name() + ending(dialect);
    }

    private static String ending(Dialect dialect) {
        return dialect.name().equals(CommonJson.NAME) ? ".json" : ".xml";
    }

    /** Seizure reports, which are no part of the story, have theirs beside its folders. */
    private static String golden(MessageForm form, Dialect dialect) {
        return form.type() == MessageType.SeizureReport
                ? dialect.name().replace("-", "") + "/received" + ending(dialect)
                : Story.file(dialect, form.type(), "received");
    }

    /** The guide's table: a row for each message that is handed in. */
    static String table() {
        return MessageForm.catalogue().stream()
                .map(form -> form.type() == MessageType.SeizureReport ? row(form) + amendments() : row(form))
                .collect(Collectors.joining(
                        "", "| No | message | resource | lanes | examples |\n| --- | --- | --- | --- | --- |\n", ""));
    }

    private static String row(MessageForm form) {
        return "| %s | %s | `POST %s` | %s | %s |%n"
                .formatted(form.number(), form.type(), form.path(), lanes(form), links(form));
    }

    private static String lanes(MessageForm form) {
        return form.lanes().size() == Lane.values().length
                ? "any"
                : form.lanes().stream().map(Lane::name).sorted().collect(Collectors.joining(", "));
    }

    private static String links(MessageForm form) {
        return carrying(form).stream()
                .map(dialect -> "[%s](examples/%s)".formatted(dialect.name(), name(form, dialect)))
                .collect(Collectors.joining(", "));
    }
}
